using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>
/// Fields that answer under the same response key are the same field with the same arguments, or can never meet on one object; and their
/// answers have the same shape in either case.
/// </summary>
/// <remarks>
/// Each selection set is laid out once, fragments spread in. Each pair of fields is compared once, and reported at most once. That is
/// still quadratic in what shares a key, so the steps are counted, and a document that takes too many is refused.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context)
    : ValidationRule(context), IEnter<OperationDefinitionNode>, IEnter<FragmentDefinitionNode>, IEnter<FieldNode>
{
    /// <summary>Conflicts told below one pair of fields; the message would grow without end otherwise.</summary>
    private const int MostInside = 5;

    private readonly MergedFieldSets sets = new(context);

    /// <summary>
    /// Pairs that were compared; true when that was as fields that can meet on one object, the stricter way. Pairs of leaves are in it only
    /// when they conflict: comparing those again costs less than remembering them.
    /// </summary>
    private readonly Dictionary<long, bool> compared = [];

    public void Enter(OperationDefinitionNode node) => Check(node.SelectionSet, Context.ParentType);

    public void Enter(FragmentDefinitionNode node) => Check(node.SelectionSet, Context.ParentType);

    public void Enter(FieldNode node)
    {
        if (node.SelectionSet is not null)
        {
            Check(node.SelectionSet, ValidationTypes.Composite(Context.Field?.Type.Named));
        }
    }

    private void Check(SelectionSetNode selections, NamedType? parent)
    {
        // A cycle has no fields to merge; NoFragmentCyclesRule tells it.
        if (Context.Fragments.HasCycles)
        {
            return;
        }

        foreach (var group in sets.Of(selections, parent).Values)
        {
            for (var first = 0; first < group.Fields.Count; first++)
            {
                for (var second = first + 1; second < group.Fields.Count && !Context.IsOver; second++)
                {
                    foreach (var conflict in Compare(group, group.Fields[first], group, group.Fields[second], neverMeet: false).TakeWhile(_ => !Context.IsOver))
                    {
                        Context.Report(
                            $"Fields {Wording.Quote(conflict.ResponseKey)} conflict because {conflict.Reason}. " +
                            "Give them different aliases if both are wanted.",
                            conflict.Fields.Concat(conflict.OtherFields).Select(field => field.Location));
                    }
                }
            }
        }
    }

    /// <returns>The conflict of the two; with one of them repeated, the conflict of each repetition.</returns>
    private IEnumerable<FieldConflict> Compare(
        MergedFieldGroup group, MergedField one, MergedFieldGroup otherGroup, MergedField other, bool neverMeet)
    {
        var found = Compare(one, other, neverMeet);
        return found is null ? []
            : found.Fields.Count > 1 ? [found]
            : group.NodesOf(one).SelectMany(node => otherGroup.NodesOf(other).Select(otherNode => found with { Fields = [node], OtherFields = [otherNode] }));
    }

    /// <param name="neverMeet">True when the objects around the fields already exclude each other.</param>
    /// <returns>Null when the two can be merged, or were compared before.</returns>
    private FieldConflict? Compare(MergedField one, MergedField other, bool neverMeet)
    {
        neverMeet = neverMeet || (!ReferenceEquals(one.Parent, other.Parent) && one.Parent is ObjectType && other.Parent is ObjectType);
        if (Context.IsOver || ReferenceEquals(one, other) || !Context.Spend(1))
        {
            return null;
        }

        if (Difference(one, other, neverMeet) is { } difference)
        {
            return IsNew(one, other, neverMeet) ? new(one.Node.ResponseKey, difference, [one.Node], [other.Node]) : null;
        }

        return one.Node.SelectionSet is { } selections && other.Node.SelectionSet is { } otherSelections && IsNew(one, other, neverMeet)
            ? CompareSelections(one, sets.Of(selections, one.SelectionType), other, sets.Of(otherSelections, other.SelectionType), neverMeet)
            : null;
    }

    /// <summary>How the fields themselves differ, as the end of a sentence; null when they do not.</summary>
    private static string? Difference(MergedField one, MergedField other, bool neverMeet)
    {
        var (name, otherName) = (one.Node.Name.Value, other.Node.Name.Value);
        return !neverMeet && name != otherName ? $"{Wording.Quote(name)} and {Wording.Quote(otherName)} are different fields"
            : !neverMeet && one.Arguments != other.Arguments ? "they have different arguments"
            : one.Definition is { Type: var type } && other.Definition is { Type: var otherType } && !HaveSameShape(type, otherType)
                ? $"they return the different types \"{type}\" and \"{otherType}\""
            : null;
    }

    private FieldConflict? CompareSelections(
        MergedField one,
        OrderedDictionary<string, MergedFieldGroup> set,
        MergedField other,
        OrderedDictionary<string, MergedFieldGroup> otherSet,
        bool neverMeet)
    {
        List<FieldConflict>? inside = null;
        foreach (var (key, group) in set)
        {
            if (!otherSet.TryGetValue(key, out var otherGroup))
            {
                continue;
            }

            foreach (var field in group.Fields)
            {
                foreach (var otherField in otherGroup.Fields)
                {
                    foreach (var conflict in Compare(group, field, otherGroup, otherField, neverMeet).Take(MostInside - (inside?.Count ?? 0)))
                    {
                        (inside ??= []).Add(conflict);
                    }
                }
            }
        }

        return inside is null ? null : new(
            one.Node.ResponseKey,
            string.Join(" and ", inside.Select(conflict => $"subfields {Wording.Quote(conflict.ResponseKey)} conflict because {conflict.Reason}")),
            [one.Node, .. inside.SelectMany(conflict => conflict.Fields)],
            [other.Node, .. inside.SelectMany(conflict => conflict.OtherFields)]);
    }

    private bool IsNew(MergedField one, MergedField other, bool neverMeet)
    {
        var pair = ((long)Math.Min(one.Index, other.Index) << 32) | (long)Math.Max(one.Index, other.Index);
        if (compared.TryGetValue(pair, out var couldMeet) && (couldMeet || neverMeet))
        {
            return false;
        }

        compared[pair] = !neverMeet;
        return true;
    }

    private static bool HaveSameShape(GraphQLType one, GraphQLType other) => (one, other) switch
    {
        (NonNullType { OfType: var inner }, NonNullType { OfType: var otherInner }) => HaveSameShape(inner, otherInner),
        (NonNullType, _) or (_, NonNullType) => false,
        (ListType { OfType: var inner }, ListType { OfType: var otherInner }) => HaveSameShape(inner, otherInner),
        (ListType, _) or (_, ListType) => false,
        (NamedType { IsLeaf: false }, NamedType { IsLeaf: false }) => true,
        _ => ReferenceEquals(one, other),
    };

    /// <summary>Why two fields cannot be merged, and the fields to look at: each of the two with what conflicts inside it.</summary>
    private sealed record FieldConflict(string ResponseKey, string Reason, IReadOnlyList<FieldNode> Fields, IReadOnlyList<FieldNode> OtherFields);
}
