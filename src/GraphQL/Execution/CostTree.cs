using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// The cost of an operation as a sum that depends on nothing but the lengths of its lists: one node for each list, so that a cached operation costs a few
/// multiplications and no memory.
/// </summary>
internal sealed class CostTree
{
    private readonly OperationCost? known;

    public CostTree(CostNode root)
    {
        Root = root;
        known = root.DependsOnSlots ? null : root.Of([]);
    }

    /// <summary>Stands for the operation: one row, below which everything is.</summary>
    public CostNode Root { get; }

    public OperationCost Of(IReadOnlyList<object> slots) => known ?? Root.Of(slots);
}

/// <summary>The rows of one list, with everything below a row.</summary>
/// <param name="place">The field of the list; null for the operation itself, and for a part of a choice.</param>
internal sealed class CostNode(CostPlace? place)
{
    private readonly List<CostNode> children = [];
    private OperationCost row;

    public CostPlace? Place { get; } = place;

    public IReadOnlyList<CostNode> Children => children;

    /// <summary>True where only one of the children can be: the object types of an abstract type.</summary>
    public bool IsChoice { get; init; }

    public bool DependsOnSlots => Place?.Length is InputValue.Slot || children.Exists(child => child.DependsOnSlots);

    /// <summary>Adds what one row costs by itself.</summary>
    public void Add(OperationCost cost) => row += cost;

    public void Add(CostNode child) => children.Add(child);

    public int Length(IReadOnlyList<object> slots) => Place?.LengthOf(slots) ?? 1;

    /// <summary>All rows of one list.</summary>
    public OperationCost Of(IReadOnlyList<object> slots)
    {
        var below = default(OperationCost);
        foreach (var child in children)
        {
            below = IsChoice ? OperationCost.Max(below, child.Of(slots)) : below + child.Of(slots);
        }

        return (row + below) * Length(slots);
    }
}

/// <summary>A list of the operation.</summary>
/// <param name="Path">Response keys from the root, as in <c>engagements.nodes.participants</c>.</param>
/// <param name="Slicing">The slicing argument that is given, or could be; null where there is none.</param>
/// <param name="Length">What it was given; null where the length is assumed.</param>
internal sealed record CostPlace(string Path, SourceLocation Location, ListSize Size, string? Slicing, InputValue? Length)
{
    public int LengthOf(IReadOnlyList<object> slots)
    {
        var length = Length switch
        {
            InputValue.Constant { Value: int number } => number,
            InputValue.Slot slot when slots[slot.Index] is int number => number,
            InputValue.List list => list.Items.Count,
            _ => Size.Assumed,
        };
        return Math.Clamp(length, 0, Math.Min(Size.Most, 1_000_000));
    }
}
