using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OpenGov.Api.Hosting;

/// <summary>Whether there is an edition to serve.</summary>
internal sealed class EditionHealth(string current) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Directory.Exists(current)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("There is no edition yet; run \"opengov publish\"."));
}
