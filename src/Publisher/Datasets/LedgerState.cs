namespace OpenGov.Publisher.Datasets;

/// <summary>What the ledger says.</summary>
/// <param name="NewestEdition">0 when there is none.</param>
public sealed record LedgerState(IReadOnlyList<PublishedDataset> Datasets, int NewestEdition);
