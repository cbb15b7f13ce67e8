namespace OpenGov.Publisher.Statistics;

/// <summary>What a publisher asks for before it publishes: the figures of the periods that have closed.</summary>
public interface IStatisticsRun
{
    /// <returns>One result for each statistic that has new figures or failed; none for those that have nothing to do.</returns>
    Task<IReadOnlyList<PublicationResult>> RunAsync(bool dryRun, CancellationToken cancellationToken);
}
