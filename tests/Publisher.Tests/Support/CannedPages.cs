using System.Text;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Quality;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Models of pages over canned rows.</summary>
internal static class CannedPages
{
    public const string PublicRoot = "https://data.example.org/open";

    public static PublisherIdentity Publisher { get; } = PublisherIdentity.Load(RepositoryRoot.Combine("schema"));

    public static DatasetContract PartnerCities { get; } = DatasetContract.Load(RepositoryRoot.Combine("schema", "datasets"), "partner-cities", Publisher);

    /// <summary>Two versions of the partner cities: two rows, and three.</summary>
    public static DatasetEntry Dataset { get; } = new()
    {
        Slug = "partner-cities",
        Card = PartnerCities.Card,
        Query = PartnerCities.Query,
        Tables = TableDescription.Of("partner-cities", [Canned.PartnerCityShape]),
        Versions = [Version("2026-11-20", 3, new RowChanges(1, 0, 2)), Version("2025-03-01", 2, changes: null)],
    };

    public static DatasetEntry Awaited { get; } = Dataset with
    {
        Slug = "awards",
        Versions = [],
        Card = Dataset.Card with { TitleZh = "表揚", TitleEn = "Awards", Awaits = new Label("待首次表揚。", "Waits for the first commendation.") },
    };

    public static DatasetEntry Withdrawn { get; } = Dataset with
    {
        Slug = "former",
        Tables = [],
        Versions = [.. Dataset.Versions.Select(version => version with { Folder = version.Folder.Replace("partner-cities", "former", StringComparison.Ordinal) })],
        Card = Dataset.Card with { TitleZh = "舊資料", TitleEn = "Former data", Withdrawn = new Withdrawal(new DateOnly(2026, 12, 1), new Label("已併入姊妹市。", "Merged into partner cities.")) },
    };

    /// <summary>A page with all that a page can have.</summary>
    public static DatasetPageModel Page { get; } = new()
    {
        Dataset = Dataset with
        {
            Card = Dataset.Card with
            {
                ColumnChanges =
                [
                    new ColumnChange(new DateOnly(2026, 11, 21), new DateOnly(2026, 12, 24), ["nameJa"], ["nameEn"], new Label("改以日文名稱為準。", "Names in Japanese instead.")),
                    new ColumnChange(new DateOnly(2025, 1, 1), new DateOnly(2025, 2, 1), ["since"], [], new Label("增加締結日。", "The day of the agreement was added.")),
                ],
            },
            Statistics = new Label("少於 3 人不列。", "Fewer than 3 are not shown."),
        },
        Publisher = Publisher,
        Previews = [Preview(
            """{"id":"PartnerCity-1","nameZh":"波特蘭","nameEn":"Portland, \"OR\"","country":{"code":"US","nameZh":"美國"},"relation":"SISTER_CITY","since":"1988","citations":[{"section":"肆/二","source":{"titleZh":"年報"}}]}""",
            """{"id":"PartnerCity-2","nameZh":"八王子","country":{"code":"JP","nameZh":"日本"},"relation":"PARTNER","citations":[]}""")],
        Grades = [new QualityGrade(QualityCriterion.Csv, Found: null), new QualityGrade(QualityCriterion.Fresh, "It is 3 days late.")],
        JsonLd = new Label("""{"@type":"Dataset","name":"<i>中文"}""", """{"@context":"https://schema.org/","@type":"Dataset","name":"</script><b>"}"""),
        PublicRoot = PublicRoot,
        ApiUrl = new Uri("https://api.example.org/"),
    };

    public static SiteModel Site { get; } = new() { Publisher = Publisher, Datasets = [Withdrawn, Dataset, Awaited], PublicRoot = PublicRoot };

    public static DatasetVersion Version(string day, int rows, RowChanges? changes) => new()
    {
        Folder = $"dataset-partner-cities-{day}-01234567",
        SealedAt = TaipeiTime.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)),
        Rows = rows,
        Changes = changes,
        Files =
        [
            .. new[] { "changes.csv", "partner-cities-citations.csv", "partner-cities-spreadsheet.csv", "partner-cities.csv", "partner-cities.json", "partner-cities.ndjson" }
                .Where(name => changes is not null || name != "changes.csv")
                .Select(name => new PublishedFile(name, 1_300, new string('0', 64))),
        ],
    };

    private static TablePreview Preview(params string[] rows)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["partner-cities.ndjson"], string.Concat(rows.Select(row => row + "\n")));
        return Assert.Single(TablePreview.Read(TableDescription.Of("partner-cities", [Canned.PartnerCityShape]), folder.Path));
    }

    public static string Text(IEnumerable<PageFile> files, string name) => Encoding.UTF8.GetString(files.Single(file => file.Name == name).Content);
}
