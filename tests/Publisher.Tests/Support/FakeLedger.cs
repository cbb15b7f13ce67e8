using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>A ledger in memory.</summary>
internal sealed class FakeLedger : IPublicationLedger
{
    public IReadOnlyList<PublishedDataset> Datasets { get; set; } = [];

    public Dictionary<int, PublishedEdition> Editions { get; } = [];

    public int Writes { get; private set; }

    /// <summary>Called before anything is written; a crash throws here.</summary>
    public Action BeforeWrite { get; set; } = () => { };

    public ValueTask<LedgerState> ReadAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new LedgerState(Datasets, Editions.Keys.DefaultIfEmpty().Max()));

    public ValueTask WriteAsync(
        IReadOnlyList<PublishedDataset> datasets, IReadOnlyList<PublishedEdition> editions, CancellationToken cancellationToken)
    {
        BeforeWrite();
        Writes++;
        Datasets = [.. datasets.OrderBy(dataset => dataset.Slug, StringComparer.Ordinal)];
        foreach (var edition in editions)
        {
            Editions[edition.Number] = edition;
        }

        return ValueTask.CompletedTask;
    }
}
