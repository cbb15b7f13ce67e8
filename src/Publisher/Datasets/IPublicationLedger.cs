namespace OpenGov.Publisher.Datasets;

/// <summary>
/// The platform's own publications as rows of the graph (types Dataset and Edition). The sealed folders are the truth; these rows repeat it, and are put
/// right from the newest manifest at the start of every run.
/// </summary>
public interface IPublicationLedger
{
    ValueTask<LedgerState> ReadAsync(CancellationToken cancellationToken);

    /// <summary>In one transaction: the datasets are exactly these afterwards, and the editions are there.</summary>
    ValueTask WriteAsync(IReadOnlyList<PublishedDataset> datasets, IReadOnlyList<PublishedEdition> editions, CancellationToken cancellationToken);
}
