using System.Globalization;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Domain.Publishing;

namespace OpenGov.Publisher.Datasets;

/// <summary>The ledger in the graph's own tables. Types of the platform are not journalled, so writing it moves nothing that a publisher follows.</summary>
public sealed class PublicationLedger(IWriteStore store) : IPublicationLedger
{
    private const string Actor = "publisher";

    private static readonly EntityModel DatasetType = DomainModel.Current.Entity<Dataset>();
    private static readonly EntityModel EditionType = DomainModel.Current.Entity<Edition>();

    public async ValueTask<LedgerState> ReadAsync(CancellationToken cancellationToken)
    {
        // Two snapshots: nobody writes between them, since only one publisher works.
        var datasets = await store.LoadAllAsync(DatasetType, cancellationToken);
        var editions = await store.LoadAllAsync(EditionType, cancellationToken);
        return new LedgerState(
            [.. datasets.Values.Select(ToDataset).OrderBy(dataset => dataset.Slug, StringComparer.Ordinal)],
            editions.Values.Select(row => (int)row["number"]!).DefaultIfEmpty().Max());
    }

    public async ValueTask WriteAsync(
        IReadOnlyList<PublishedDataset> datasets, IReadOnlyList<PublishedEdition> editions, CancellationToken cancellationToken)
    {
        await using var batch = await store.BeginAsync(Actor, cancellationToken);
        var known = ByKey(await batch.LoadAllAsync(DatasetType, cancellationToken));
        foreach (var dataset in datasets)
        {
            Save(batch, known, DatasetType, dataset.Slug, Values(dataset));
        }

        foreach (var gone in known.Values)
        {
            batch.Delete(gone);
        }

        var recorded = ByKey(await batch.LoadAllAsync(EditionType, cancellationToken));
        foreach (var edition in editions)
        {
            Save(batch, recorded, EditionType, edition.Number.ToString(CultureInfo.InvariantCulture), Values(edition));
        }

        await batch.CommitAsync(cancellationToken);
    }

    /// <summary>Inserts or updates, and takes the row from those that were known.</summary>
    private static void Save(WriteBatch batch, Dictionary<string, EntityRow> known, EntityModel type, string key, (string Property, object Value)[] values)
    {
        var isKnown = known.Remove(key, out var before);
        var row = isKnown ? before!.Copy() : new EntityRow(type) { ["key"] = key };
        foreach (var (property, value) in values)
        {
            row[property] = value;
        }

        if (isKnown)
        {
            batch.Update(before!, row);
        }
        else
        {
            batch.Insert(row);
        }
    }

    private static Dictionary<string, EntityRow> ByKey(IReadOnlyDictionary<long, EntityRow> rows) => rows.Values.ToDictionary(row => (string)row["key"]!);

    private static PublishedDataset ToDataset(EntityRow row) => new(
        (string)row["key"]!,
        (string)row["titleZh"]!,
        (string)row["titleEn"]!,
        (string)row["area"]!,
        (string)row["frequency"]!,
        (int)row["rows"]!,
        (DateOnly)row["publishedOn"]!,
        (DateOnly)row["modifiedOn"]!,
        (long)row["csvBytes"]!,
        (string)row["csvSha256"]!,
        (long)row["dataBytes"]!,
        string.Join(' ', (string[])row["passedChecks"]!));

    private static (string, object)[] Values(PublishedDataset dataset) =>
    [
        ("titleZh", dataset.TitleZh),
        ("titleEn", dataset.TitleEn),
        ("area", dataset.Area),
        ("frequency", dataset.Frequency),
        ("rows", dataset.Rows),
        ("publishedOn", dataset.PublishedOn),
        ("modifiedOn", dataset.ModifiedOn),
        ("csvBytes", dataset.CsvBytes),
        ("csvSha256", dataset.CsvSha256),
        ("dataBytes", dataset.DataBytes),
        ("passedChecks", dataset.PassedChecks.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    private static (string, object)[] Values(PublishedEdition edition) =>
    [
        ("number", edition.Number),
        ("sealedAt", edition.SealedAt),
        ("manifestSha256", edition.ManifestSha256),
        ("journalSequence", edition.JournalSequence),
    ];
}
