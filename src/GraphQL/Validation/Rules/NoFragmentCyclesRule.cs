using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    private const int MostNamed = 5;

    private readonly HashSet<string> visited = [];

    /// <summary>
    /// The spreads that led to the fragment in hand, outermost first; and for each fragment on the way, how many led to it.
    /// </summary>
    private readonly List<FragmentSpreadNode> path = [];
    private readonly Dictionary<string, int> onPath = [];

    public void Enter(DocumentNode node)
    {
        if (!Context.Fragments.HasCycles)
        {
            return;
        }

        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            Search(fragment);
        }
    }

    /// <summary>Depth first, with a stack of its own: a chain of fragments can be as long as the document.</summary>
    private void Search(FragmentDefinitionNode start)
    {
        var stack = new Stack<(FragmentDefinitionNode Fragment, int NextSpread)>();
        Open(start, stack);
        while (stack.TryPop(out var top) && !Context.IsOver)
        {
            var spreads = Context.Fragments.SpreadsIn(top.Fragment);
            if (top.NextSpread == spreads.Count)
            {
                onPath.Remove(top.Fragment.Name.Value);
                path.RemoveRange(Math.Max(path.Count - 1, 0), Math.Min(path.Count, 1));
                continue;
            }

            stack.Push((top.Fragment, top.NextSpread + 1));
            var spread = spreads[top.NextSpread];
            if (onPath.TryGetValue(spread.Name.Value, out var depth))
            {
                Report(spread, [.. path[depth..], spread]);
            }
            else if (Context.Fragments.ByName.TryGetValue(spread.Name.Value, out var target) && Open(target, stack))
            {
                path.Add(spread);
            }
        }
    }

    private bool Open(FragmentDefinitionNode fragment, Stack<(FragmentDefinitionNode Fragment, int NextSpread)> stack)
    {
        if (!visited.Add(fragment.Name.Value))
        {
            return false;
        }

        onPath.Add(fragment.Name.Value, path.Count + (stack.Count > 0 ? 1 : 0));
        stack.Push((fragment, 0));
        return true;
    }

    private void Report(FragmentSpreadNode last, IReadOnlyList<FragmentSpreadNode> cycle)
    {
        var between = cycle.SkipLast(1).Select(spread => Wording.Quote(spread.Name.Value)).ToArray();
        var through = between.Length == 0 ? ""
            : between.Length <= MostNamed ? $" through {string.Join(", ", between)}"
            : $" through {string.Join(", ", between[..MostNamed])} and {between.Length - MostNamed} more";
        Context.Report(
            $"Fragment {Wording.Quote(last.Name.Value)} spreads itself{through}; remove one of these spreads.",
            cycle.Select(spread => spread.Location));
    }
}
