using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Hosting;

/// <summary>Whether the graph answers: one small query through the whole way.</summary>
internal sealed class GraphHealth(GraphQLEngine engine) : IHealthCheck
{
    private static readonly GraphQLRequest Probe = new("{ sources(first: 1) { totalCount } }", AccessScope.Public);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var writer = new ResponseWriter();
        var summary = await engine.ExecuteAsync(Probe, writer, onStarting: null, cancellationToken);
        return summary.Kind == ResponseKind.Data
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer; see the log.");
    }
}
