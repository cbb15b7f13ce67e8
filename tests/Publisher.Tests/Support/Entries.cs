using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Datasets of the repository as an edition may hold them, with versions made up.</summary>
internal static class Entries
{
    public static PublisherIdentity Publisher { get; } = PublisherIdentity.Load(RepositoryRoot.Combine("schema"));

    private static string Folder { get; } = RepositoryRoot.Combine("schema", "datasets");

    public static IReadOnlyList<DatasetContract> Contracts { get; } =
        [.. DatasetContract.SlugsIn(Folder).Select(slug => DatasetContract.Load(Folder, slug, Publisher))];

    public static DatasetEntry PartnerCities { get; } = Of("partner-cities", TableDescription.Of("partner-cities", [Canned.PartnerCityShape]), versions: 2);

    /// <param name="versions">The newest was sealed on the last day of 2026, each other one a day before its next.</param>
    public static DatasetEntry Of(string slug, IReadOnlyList<TableDescription> tables, int versions) => new()
    {
        Slug = slug,
        Card = Contracts.Single(contract => contract.Slug == slug).Card,
        Query = "{ }",
        Tables = tables,
        Versions = [.. Enumerable.Range(0, versions).Select(age => new DatasetVersion
        {
            Folder = $"dataset-{slug}-2026-12-{31 - age}-{age:x8}",
            SealedAt = TaipeiTime.StartOf(new DateOnly(2026, 12, 31).AddDays(-age)),
            Rows = 2,
            Changes = age == versions - 1 ? null : new RowChanges(1, 0, 3),
            Files =
            [
                .. new[] { "card.json", "changes.csv", CsvwMetadata.FileName, DatasetSchema.FileName(slug), $"{slug}.json" }
                    .Concat(tables.Select(table => table.File))
                    .Concat(tables.Where(table => table.Parent is null).Select(TableSchema.ResourceName).SelectMany(list => new[] { $"{list}-spreadsheet.csv", $"{list}.ndjson" }))
                    .Select(name => new PublishedFile(name, 100 + name.Length, new string('a', 64))),
            ],
        })],
    };

    public static Label Reason { get; } = new("合併至另一資料集。", "Merged into another dataset.");
}
