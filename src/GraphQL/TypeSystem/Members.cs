namespace OpenGov.GraphQL.TypeSystem;

/// <summary>The fields or values of a type. Names should differ; if they do not, the first is the one that counts.</summary>
internal sealed class Members<T>
    where T : ISchemaElement
{
    private readonly OrderedDictionary<string, T> byName = [];

    public Members(IEnumerable<T> declared)
    {
        Declared = [.. declared];
        foreach (var member in Declared)
        {
            byName.TryAdd(member.Name, member);
        }
    }

    /// <summary>As declared, so that validation can tell of names that stand twice.</summary>
    public IReadOnlyList<T> Declared { get; }

    /// <summary>In declaration order.</summary>
    public IReadOnlyDictionary<string, T> ByName => byName;
}
