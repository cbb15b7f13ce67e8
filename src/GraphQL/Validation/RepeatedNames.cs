using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation;

/// <summary>Names that stand more than once where each must be unique.</summary>
internal static class RepeatedNames
{
    /// <summary>Each repetition with the first place of its name.</summary>
    public static IEnumerable<(NameNode First, NameNode Again)> Find(IEnumerable<NameNode> names)
    {
        var seen = new Dictionary<string, NameNode>();
        foreach (var name in names)
        {
            if (!seen.TryAdd(name.Value, name))
            {
                yield return (seen[name.Value], name);
            }
        }
    }
}
