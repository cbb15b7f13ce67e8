namespace OpenGov.GraphQL.Execution;

/// <summary>What becomes of an operation's cost.</summary>
/// <param name="Limit">The most that field cost and type cost may each be.</param>
public sealed record CostPolicy(long Limit)
{
    /// <summary>False lets an operation above the limit run all the same.</summary>
    public bool Refuses { get; init; } = true;

    /// <summary>True shows the cost in the response's <c>extensions</c>.</summary>
    public bool Reports { get; init; }

    /// <summary>True answers the cost alone, and runs nothing.</summary>
    public bool ReportsOnly { get; init; }
}
