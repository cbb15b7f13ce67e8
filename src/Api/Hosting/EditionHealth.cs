using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenGov.Publisher;

namespace OpenGov.Api.Hosting;

/// <summary>Whether there is an edition to serve, and whether all of it is as new as it could be.</summary>
internal sealed class EditionHealth(PublicationRun publication) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (!Directory.Exists(publication.CurrentEdition))
        {
            return HealthCheckResult.Unhealthy("There is no edition yet; run \"opengov publish\".");
        }

        // Readers are served, so the node stays in the rotation; whoever keeps the data has something to mend.
        return publication.HeldBack is { Count: > 0 } names
            ? HealthCheckResult.Degraded($"Held back, with the former version still shown: {string.Join(", ", names)}. \"opengov publish\" says why.")
            : HealthCheckResult.Healthy();
    }
}
