using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>What an update changes: properties, lists of references and lists of components. The platform's own columns do not
/// count.</summary>
internal sealed class RowDifference
{
    private RowDifference(HashSet<string> members) => Members = members;

    /// <summary>By field name.</summary>
    public IReadOnlySet<string> Members { get; }

    public bool IsEmpty => Members.Count == 0;

    /// <summary>True for what every write sets by itself: the journal's entry says it already.</summary>
    public static bool IsBookkeeping(PropertyModel property) =>
        property.Kind == PropertyKind.Id || property.Clr.DeclaringType == typeof(Entity);

    public static RowDifference Of(EntityRow before, EntityRow after, EntityStatements statements)
    {
        var members = new HashSet<string>();
        for (var i = 0; i < before.Values.Length; i++)
        {
            var property = before.Type.Properties[i];
            if (!IsBookkeeping(property) && !Same(before.Values[i], after.Values[i]))
            {
                members.Add(property.Name);
            }
        }

        foreach (var link in statements.Links)
        {
            if (!before.MembersOf(link.Relation).AsSpan().SequenceEqual(after.MembersOf(link.Relation)))
            {
                members.Add(link.Relation.Name);
            }
        }

        foreach (var components in statements.Components)
        {
            if (!Same(before.MembersOf(components.Relation), after.MembersOf(components.Relation)))
            {
                members.Add(components.Relation.Name);
            }
        }

        return new RowDifference(members);
    }

    private static bool Same(object?[][] before, object?[][] after) =>
        before.Length == after.Length
        && before.Zip(after).All(pair => pair.First.Length == pair.Second.Length
            && pair.First.Zip(pair.Second).All(part => Same(part.First, part.Second)));

    private static bool Same(object? before, object? after) => (before, after) switch
    {
        (IReadOnlyList<string> first, IReadOnlyList<string> second) => first.SequenceEqual(second),
        _ => Equals(before, after),
    };
}
