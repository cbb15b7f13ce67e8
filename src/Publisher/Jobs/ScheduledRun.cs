using Microsoft.Extensions.Logging;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Gazette;

namespace OpenGov.Publisher.Jobs;

/// <summary>What every job does. One firing may stand for many missed ones: the desk releases all that is due, and a run publishes all that has moved.</summary>
internal sealed class ScheduledRun(IGazetteDesk desk, PublicationRun publication, TimeProvider clock, ILogger log)
{
    private const int Attempts = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await desk.ReleaseDueAsync(clock.GetUtcNow(), cancellationToken);
        try
        {
            Log(await PublishAsync(cancellationToken));
        }
        catch (PublisherException refusal)
        {
            // Firing again would find the same: an operator is asked, and readers keep the edition they have.
            log.LogCritical(refusal, "The scheduled publication did not begin: {Reason}", refusal.Message);
        }
    }

    /// <summary>Waits for a run that an operator has started: it may have begun before the release, so its edition is not enough.</summary>
    private async Task<PublicationReport> PublishAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await publication.RunAsync(PublishOptions.Everything, progress: null, cancellationToken);
            }
            catch (PublisherException refusal) when (refusal.Error == PublisherError.Busy && attempt < Attempts)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private void Log(PublicationReport report)
    {
        foreach (var failure in report.Results.Where(result => result.Outcome == PublicationOutcome.Failed))
        {
            log.LogError(failure.Problem, "{Kind} {Slug} keeps its former version: {Reason}", failure.Kind, failure.Slug, failure.Reason);
        }

        log.LogInformation("Edition {Edition} is {State}.", report.Edition, report.IsNew ? "new" : "unchanged");
    }
}
