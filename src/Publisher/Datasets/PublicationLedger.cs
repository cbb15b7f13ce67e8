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
        await using var batch = await store.BeginAsync(Actor, cancellationToken);
        var datasets = await batch.LoadAllAsync(DatasetType, cancellationToken);
        var editions = await batch.LoadAllAsync(EditionType, cancellationToken);
        return new LedgerState(
            [.. datasets.Values.Select(ToDataset).OrderBy(dataset => dataset.Slug, StringComparer.Ordinal)],
            editions.Values.Select(row => Get<int>(row, nameof(Edition.Number))).DefaultIfEmpty().Max());
    }

    public async ValueTask WriteAsync(
        IReadOnlyList<PublishedDataset> datasets, IReadOnlyList<PublishedEdition> editions, CancellationToken cancellationToken)
    {
        await using var batch = await store.BeginAsync(Actor, cancellationToken);
        var known = ByKey(await batch.LoadAllAsync(DatasetType, cancellationToken));
        foreach (var dataset in datasets)
        {
            Save(batch, known, ToRow(dataset));
        }

        foreach (var gone in known.Values)
        {
            batch.Delete(gone);
        }

        var recorded = ByKey(await batch.LoadAllAsync(EditionType, cancellationToken));
        foreach (var edition in editions)
        {
            Save(batch, recorded, ToRow(edition));
        }

        await batch.CommitAsync(cancellationToken);
    }

    /// <summary>Inserts or updates, and takes the row from those that were known.</summary>
    private static void Save(WriteBatch batch, Dictionary<string, EntityRow> known, EntityRow row)
    {
        if (known.Remove(Get<string>(row, nameof(KeyedEntity.Key)), out var before))
        {
            foreach (var common in new[] { nameof(Row.Id), nameof(Entity.Version), nameof(Entity.CreatedAt), nameof(Entity.UpdatedAt) })
            {
                Set(row, common, before.Values[IndexOf(before.Type, common)]);
            }

            batch.Update(before, row);
        }
        else
        {
            batch.Insert(row);
        }
    }

    private static Dictionary<string, EntityRow> ByKey(IReadOnlyDictionary<long, EntityRow> rows) =>
        rows.Values.ToDictionary(row => Get<string>(row, nameof(KeyedEntity.Key)));

    private static PublishedDataset ToDataset(EntityRow row) => new(
        Get<string>(row, nameof(Dataset.Key)),
        Get<string>(row, nameof(Dataset.TitleZh)),
        Get<string>(row, nameof(Dataset.TitleEn)),
        Get<string>(row, nameof(Dataset.Area)),
        Get<string>(row, nameof(Dataset.Frequency)),
        Get<int>(row, nameof(Dataset.Rows)),
        Get<DateOnly>(row, nameof(Dataset.PublishedOn)),
        Get<DateOnly>(row, nameof(Dataset.ModifiedOn)),
        Get<long>(row, nameof(Dataset.CsvBytes)),
        Get<string>(row, nameof(Dataset.CsvSha256)));

    private static EntityRow ToRow(PublishedDataset dataset)
    {
        var row = new EntityRow(DatasetType);
        Set(row, nameof(Dataset.Key), dataset.Slug);
        Set(row, nameof(Dataset.TitleZh), dataset.TitleZh);
        Set(row, nameof(Dataset.TitleEn), dataset.TitleEn);
        Set(row, nameof(Dataset.Area), dataset.Area);
        Set(row, nameof(Dataset.Frequency), dataset.Frequency);
        Set(row, nameof(Dataset.Rows), dataset.Rows);
        Set(row, nameof(Dataset.PublishedOn), dataset.PublishedOn);
        Set(row, nameof(Dataset.ModifiedOn), dataset.ModifiedOn);
        Set(row, nameof(Dataset.CsvBytes), dataset.CsvBytes);
        Set(row, nameof(Dataset.CsvSha256), dataset.CsvSha256);
        return row;
    }

    private static EntityRow ToRow(PublishedEdition edition)
    {
        var row = new EntityRow(EditionType);
        Set(row, nameof(Edition.Key), edition.Number.ToString(CultureInfo.InvariantCulture));
        Set(row, nameof(Edition.Number), edition.Number);
        Set(row, nameof(Edition.SealedAt), edition.SealedAt);
        Set(row, nameof(Edition.ManifestSha256), edition.ManifestSha256);
        Set(row, nameof(Edition.JournalSequence), edition.JournalSequence);
        return row;
    }

    private static void Set(EntityRow row, string property, object? value) => row.Values[IndexOf(row.Type, property)] = value;

    private static T Get<T>(EntityRow row, string property) => (T)row.Values[IndexOf(row.Type, property)]!;

    private static int IndexOf(EntityModel type, string property)
    {
        var wanted = type.Property(property);
        for (var i = 0; i < type.Properties.Count; i++)
        {
            if (ReferenceEquals(type.Properties[i], wanted))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"\"{type}\" does not store \"{property}\".");
    }
}
