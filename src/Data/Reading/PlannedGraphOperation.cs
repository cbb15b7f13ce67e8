using OpenGov.Data.Planning;
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

    private BoundRoot[] Bind(IReadOnlyList<object> slots)
    {
        var roots = new BoundRoot[Plan.Roots.Count];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = BoundRoot.Bind(Plan.Roots[i], slots);
        }

        return roots;
    }
}
