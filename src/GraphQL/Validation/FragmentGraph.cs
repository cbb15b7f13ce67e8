using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation;

/// <summary>
/// Which definition spreads which fragments, and how deep that goes. Built and asked without recursion along fragments, since their chains
/// can be as long as the document.
/// </summary>
internal sealed class FragmentGraph
{
    private readonly Dictionary<string, FragmentDefinitionNode> byName = [];
    private readonly Dictionary<DefinitionNode, Reach> reaches = new(ReferenceEqualityComparer.Instance);

    public FragmentGraph(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                byName.TryAdd(fragment.Name.Value, fragment);
            }

            var selections = definition switch
            {
                OperationDefinitionNode operation => operation.SelectionSet,
                FragmentDefinitionNode named => named.SelectionSet,
                _ => null,
            };
            if (selections is not null)
            {
                var reach = new Reach();
                Collect(selections, 1, reach);
                reaches.TryAdd(definition, reach);
            }
        }

        HasCycles = !MeasureDepths();
    }

    /// <summary>True when some fragment spreads itself, directly or through others.</summary>
    public bool HasCycles { get; }

    /// <summary>By name; of several with the same name, the first.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> ByName => byName;

    /// <summary>The spreads in the definition itself, in document order.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(DefinitionNode definition) => reaches[definition].Spreads;

    /// <summary>Every fragment spread in the definitions, or in such a fragment; each once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachableFrom(IEnumerable<DefinitionNode> definitions)
    {
        var found = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>();
        foreach (var definition in definitions)
        {
            AddTargets(definition);
        }

        for (var next = 0; next < found.Count; next++)
        {
            AddTargets(found[next]);
        }

        return found;

        void AddTargets(DefinitionNode definition)
        {
            foreach (var spread in reaches[definition].Spreads)
            {
                if (byName.TryGetValue(spread.Name.Value, out var target) && seen.Add(spread.Name.Value))
                {
                    found.Add(target);
                }
            }
        }
    }

    /// <summary>The first definition whose selection is deeper than that, with its fragments spread in; cycles are not measured.</summary>
    public (DefinitionNode Definition, int Depth)? FindTooDeep(int limit)
    {
        foreach (var (definition, reach) in reaches)
        {
            if (reach.Depth > limit)
            {
                return (definition, reach.Depth);
            }
        }

        return null;
    }

    private static void Collect(SelectionSetNode selections, int depth, Reach reach)
    {
        reach.Depth = Math.Max(reach.Depth, depth);
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode { SelectionSet: { } inner }:
                    Collect(inner, depth + 1, reach);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, depth + 1, reach);
                    break;
                case FragmentSpreadNode spread:
                    reach.Spreads.Add(spread);
                    reach.SpreadDepths.Add(depth);
                    break;
            }
        }
    }

    /// <summary>
    /// Measures each definition after all that it spreads. False when that leaves some over: those are on a cycle or lead to one.
    /// </summary>
    private bool MeasureDepths()
    {
        var spreaders = new Dictionary<DefinitionNode, List<(Reach Spreader, DefinitionNode Definition, int Depth)>>(ReferenceEqualityComparer.Instance);
        var ready = new Queue<DefinitionNode>();
        foreach (var (definition, reach) in reaches)
        {
            for (var index = 0; index < reach.Spreads.Count; index++)
            {
                if (byName.TryGetValue(reach.Spreads[index].Name.Value, out var target))
                {
                    reach.Waiting++;
                    (spreaders.TryGetValue(target, out var list) ? list : spreaders[target] = [])
                        .Add((reach, definition, reach.SpreadDepths[index]));
                }
            }

            if (reach.Waiting == 0)
            {
                ready.Enqueue(definition);
            }
        }

        var measured = 0;
        for (; ready.TryDequeue(out var definition); measured++)
        {
            foreach (var (reach, spreader, depth) in spreaders.GetValueOrDefault(definition) ?? [])
            {
                reach.Depth = Math.Max(reach.Depth, depth + reaches[definition].Depth);
                if (--reach.Waiting == 0)
                {
                    ready.Enqueue(spreader);
                }
            }
        }

        return measured == reaches.Count;
    }

    private sealed class Reach
    {
        public readonly List<FragmentSpreadNode> Spreads = [];
        public readonly List<int> SpreadDepths = [];
        public int Depth;

        /// <summary>Spreads whose fragment has not been measured yet.</summary>
        public int Waiting;
    }
}
