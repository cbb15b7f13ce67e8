using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>
/// Introspection lists lists of types at most twice inside each other. Not of the specification: each level multiplies the answer by the size of
/// the schema, and tools ask for two.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    private const int MostLists = 2;

    /// <summary>Selection sets that were looked at, with the number of lists around them.</summary>
    private readonly HashSet<(SelectionSetNode, int)> visited = new(ByReference.Instance);

    public void Enter(FieldNode node)
    {
        // A cycle has no depth; NoFragmentCyclesRule tells it.
        if (node.Name.Value is "__schema" or "__type" && node.SelectionSet is not null && !Context.Fragments.HasCycles
            && FindTooDeep(node.SelectionSet, 0) is { } tooDeep)
        {
            Context.Report(
                $"Introspection selects \"{tooDeep.Name.Value}\" inside {MostLists} other lists of types or fields, which multiplies the answer; " +
                "ask for types one by one with \"__type\".",
                node.Location);
        }
    }

    private FieldNode? FindTooDeep(SelectionSetNode selections, int lists)
    {
        if (!visited.Add((selections, lists)))
        {
            return null;
        }

        foreach (var selection in selections.Selections)
        {
            var tooDeep = selection switch
            {
                FieldNode { SelectionSet: { } inner } field => IsList(field)
                    ? lists == MostLists ? field : FindTooDeep(inner, lists + 1)
                    : FindTooDeep(inner, lists),
                InlineFragmentNode inline => FindTooDeep(inline.SelectionSet, lists),
                FragmentSpreadNode spread when Context.Fragments.ByName.TryGetValue(spread.Name.Value, out var fragment) =>
                    FindTooDeep(fragment.SelectionSet, lists),
                _ => null,
            };
            if (tooDeep is not null)
            {
                return tooDeep;
            }
        }

        return null;
    }

    private static bool IsList(FieldNode field) => field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";

    /// <summary>Nodes are records, which would compare all that is in them.</summary>
    private sealed class ByReference : IEqualityComparer<(SelectionSetNode Set, int Lists)>
    {
        public static readonly ByReference Instance = new();

        public bool Equals((SelectionSetNode Set, int Lists) x, (SelectionSetNode Set, int Lists) y) =>
            ReferenceEquals(x.Set, y.Set) && x.Lists == y.Lists;

        public int GetHashCode((SelectionSetNode Set, int Lists) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Set), obj.Lists);
    }
}
