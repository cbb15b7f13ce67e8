using OpenGov.Data.Planning;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Reading;

/// <summary>A plan together with the database it was made for.</summary>
internal sealed class PlannedGraphOperation(GraphPlan plan, ReadDatabase database) : IPlannedOperation
{
    public GraphPlan Plan { get; } = plan;

    public void Check(IReadOnlyList<object> slots) => Bind(slots);

    public async ValueTask<IPlannedExecution> OpenAsync(IReadOnlyList<object> slots, CancellationToken cancellation)
    {
        var roots = Bind(slots);
        return new GraphExecution(roots, await database.OpenAsync(StatementsOf(roots), cancellation));
    }

    public ValueTask<IPlannedExecution> OpenAsync(IReadOnlyList<object> slots, ExecutionTrace? trace, CancellationToken cancellation) =>
        trace is null ? OpenAsync(slots, cancellation) : OpenTracedAsync(slots, trace, cancellation);

    public string Explain() => Plan.Print(showsValues: false);

    public IReadOnlyList<string> Statements => [.. Plan.Statements()];

    public override string ToString() => Plan.ToString();

    private async ValueTask<IPlannedExecution> OpenTracedAsync(IReadOnlyList<object> slots, ExecutionTrace trace, CancellationToken cancellation)
    {
        var roots = Bind(slots);
        return new GraphExecution(roots, new TracedSession(await database.OpenAsync(StatementsOf(roots), cancellation), trace));
    }

    private BoundRoot[] Bind(IReadOnlyList<object> slots)
    {
        var roots = new BoundRoot[Plan.Roots.Count];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = BoundRoot.Bind(Plan.Roots[i], slots);
        }

        return roots;
    }

    /// <summary>A row that a value in memory names is read once for each such value.</summary>
    private static int StatementsOf(BoundRoot[] roots) =>
        Array.Exists(roots, root => root.StatementCount is null) ? ReadDatabase.UnknownStatements : roots.Sum(root => root.StatementCount!.Value);
}
