using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Reading;

/// <summary>A plan together with the database it was made for.</summary>
internal sealed class PlannedGraphOperation(GraphPlan plan, ReadDatabase database) : IPlannedOperation
{
    public GraphPlan Plan { get; } = plan;

    public void Check(IReadOnlyList<object> slots) => Bind(slots);

    public async ValueTask<IPlannedExecution> OpenAsync(IReadOnlyList<object> slots, CancellationToken cancellation) =>
        new GraphExecution(Bind(slots), await database.OpenAsync(Plan.NeedsSnapshot, cancellation));

    public override string ToString() => Plan.ToString();

    private BoundRoot?[] Bind(IReadOnlyList<object> slots)
    {
        var roots = new BoundRoot?[Plan.Roots.Count];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = Bind(Plan.Roots[i], slots);
        }

        return roots;
    }

    private static BoundRoot? Bind(PlannedRoot root, IReadOnlyList<object> slots)
    {
        if (root is PlannedRoot.Rows rows)
        {
            return new BoundRoot(rows, BoundLevel.Bind(rows.Level, slots));
        }

        if (root is PlannedRoot.Known known)
        {
            return new BoundRoot(known.Row, BoundLevel.Bind(known.Row.Level, slots), known);
        }

        var node = (PlannedRoot.Node)root;
        var text = (string)(node.Id is InputValue.Slot slot ? slots[slot.Index] : ((InputValue.Constant)node.Id).Value);
        if (!GlobalId.TryParse(text, out var id))
        {
            throw new GraphQLException(PlanErrors.At(node.Field, PlanErrorCodes.IdInvalid,
                $"\"{text}\" is not an id; allowed is the text that a field \"id\" gave: a type, a hyphen and sixteen hexadecimal digits."));
        }

        return node.Types.TryGetValue(id.Value.Type, out var typed) ? new BoundRoot(typed, BoundLevel.Bind(typed.Level, slots)) : null;
    }
}

/// <summary>A root with the values of one request.</summary>
/// <param name="Known">How the row is found, where a value in memory names it.</param>
internal sealed record BoundRoot(PlannedRoot.Rows Root, BoundLevel Level, PlannedRoot.Known? Known = null);
