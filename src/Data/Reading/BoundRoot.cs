using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;

namespace OpenGov.Data.Reading;

/// <summary>A root with the values of one request.</summary>
internal abstract record BoundRoot
{
    private BoundRoot()
    {
    }

    /// <summary>How many statements answer it; null where only its run tells.</summary>
    public abstract int? StatementCount { get; }

    /// <param name="Known">How the row is found, where a value in memory names it.</param>
    public sealed record Rows(PlannedRoot.Rows Root, BoundLevel Level, PlannedRoot.Known? Known = null) : BoundRoot
    {
        public override int? StatementCount => Known is null ? Level.StatementCount : null;
    }

    /// <param name="Places">For each id which type it is of, and which id of that type; a type of -1 is none that the caller can read.</param>
    public sealed record Nodes(IReadOnlyList<NodesOfType> Types, IReadOnlyList<(int Type, int Id)> Places, bool IsList) : BoundRoot
    {
        public override int? StatementCount => Types.Sum(type => type.Level.StatementCount);
    }

    /// <exception cref="GraphQLException">A page size, cursor or id cannot be used.</exception>
    public static BoundRoot Bind(PlannedRoot root, IReadOnlyList<object> slots) => root switch
    {
        PlannedRoot.Rows rows => new Rows(rows, BoundLevel.Bind(rows.Level, slots)),
        PlannedRoot.Known known => new Rows(known.Row, BoundLevel.Bind(known.Row.Level, slots), known),
        PlannedRoot.Nodes nodes => Bind(nodes, slots),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root.GetType().Name, "Not a root of a plan."),
    };

    private static Nodes Bind(PlannedRoot.Nodes nodes, IReadOnlyList<object> slots)
    {
        var types = new OrderedDictionary<string, (PlannedRoot.Rows Root, List<long> Ids)>();
        var places = new (int Type, int Id)[nodes.Ids.Count];
        for (var place = 0; place < places.Length; place++)
        {
            var text = (string)nodes.Ids[place].Fill(slots)!;
            if (!GlobalId.TryParse(text, out var id))
            {
                throw new GraphQLException(PlanErrors.At(nodes.Field, PlanErrorCodes.IdInvalid,
                    $"\"{text}\" is not an id; allowed is the text that a field \"id\" gave: a type, a hyphen and sixteen hexadecimal digits."));
            }

            if (!types.TryGetValue(id.Value.Type, out var type, out var index))
            {
                if (nodes.Types.Find(id.Value.Type) is not { } root)
                {
                    places[place] = (-1, 0);
                    continue;
                }

                type = (root, []);
                types.TryAdd(id.Value.Type, type, out index);
            }

            places[place] = (index, type.Ids.Count);
            type.Ids.Add(id.Value.Value);
        }

        return new Nodes([.. types.Values.Select(type => new NodesOfType(type.Root, BoundLevel.Bind(type.Root.Level, slots), type.Ids.ToArray()))], places, nodes.IsList);
    }
}

/// <summary>The ids of one type, and how its rows are read.</summary>
internal sealed record NodesOfType(PlannedRoot.Rows Root, BoundLevel Level, ArraySegment<long> Ids);
