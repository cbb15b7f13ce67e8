using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>Logs operations that took long: what was asked and which SQL it became, never a value of the request or of a row.</summary>
/// <param name="threshold">Zero logs none.</param>
internal sealed class SlowOperations(TimeSpan threshold, GraphQLEngine engine, TimeProvider clock, ILogger log)
{
    public long Start() => clock.GetTimestamp();

    /// <param name="started">Of <see cref="Start"/>.</param>
    public void End(GraphQLRequest request, long started)
    {
        var time = clock.GetElapsedTime(started);
        if (threshold == TimeSpan.Zero || time < threshold)
        {
            return;
        }

        // The plan is in the cache still, or is made once more: a slow operation does not mind.
        var (operation, _) = engine.Prepare(request.Query, request.OperationName, request.Variables, request.Scope);
        log.LogWarning(
            "Operation {OperationName} took {Milliseconds} ms, allowed are {Threshold}. Document {Hash}. SQL: {Sql}",
            operation?.Normalized.Name ?? "(anonymous)",
            (long)time.TotalMilliseconds,
            (long)threshold.TotalMilliseconds,
            TrustedDocuments.HashOf(request.Query),
            operation?.Plan is { } plan ? string.Join("; ", plan.Statements) : "(none)");
    }
}
