using System.Text.Json.Nodes;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Statistics;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Statistics;

public sealed class CountedFiguresTests : IDisposable
{
    private const string Card = """{"titleZh":"甲","titleEn":"A","indicator":"a.b","dataset":"indicators","period":"QUARTER","from":"2026-01-01"}""";

    private readonly TestPublisher publisher = new();

    public CountedFiguresTests()
    {
        var folder = Path.Combine(publisher.SchemaFolder, "statistics");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "made-up.json"), Card);
        File.WriteAllText(Path.Combine(folder, "made-up.graphql"), "query ($from: Date!, $before: Date!) { anything }");
    }

    public void Dispose() => publisher.Dispose();

    [Fact]
    public async Task A_page_tells_how_figures_were_counted_once_it_has_one_that_was()
    {
        Publish(("a.b-112", "2023-12-31", "REPORTED"), ("a.c-112", "2023-12-31", "COMPUTED"));
        await publisher.RunAsync();
        var page = publisher.Shown("datasets/indicators/en.html");
        Assert.DoesNotContain("How the figures were made", page);
        Assert.Contains("<dt>Data until</dt><dd><time datetime=\"2024-07-31\">", page);

        Publish(("a.b-112", "2023-12-31", "REPORTED"), ("made-up-2026-Q2", "2026-06-30", "COMPUTED"), ("made-up-2026-Q2-month-2026-04", "2026-04-30", "COMPUTED"));
        await publisher.RunAsync();
        page = publisher.Shown("datasets/indicators/en.html");
        Assert.Contains("<p>Figures whose key begins with &quot;made-up-&quot; are counted by the platform, quarter by quarter;", page);
        Assert.Contains("<dt>Data until</dt><dd><time datetime=\"2026-06-30\">", page);
        Assert.Contains("\"2026-06-30\"", publisher.Shown("catalogue.jsonld"));
    }

    [Fact]
    public async Task A_version_says_which_statistics_counted_its_figures_and_through_which_day()
    {
        Publish(("a.b-112", "2023-12-31", "REPORTED"), ("made-up-2026-Q2", "2026-06-30", "COMPUTED"));
        await publisher.RunAsync();
        var counted = VersionFile.Read(publisher.Paths.SealedFolder(publisher.Newest().Find("dataset", "indicators")!)).Counted;
        Assert.Equal(["made-up"], counted!.Statistics);
        Assert.Equal(new DateOnly(2026, 6, 30), counted.Through);
        Assert.Null(VersionFile.Read(publisher.Paths.SealedFolder(publisher.Newest().Find("dataset", "partner-cities")!)).Counted);
    }

    [Fact]
    public async Task A_version_of_an_older_program_that_did_not_say_is_read()
    {
        Publish(("a.b-112", "2023-12-31", "REPORTED"), ("made-up-2026-Q2", "2026-06-30", "COMPUTED"));
        await publisher.RunAsync();
        var file = Path.Combine(publisher.Paths.SealedFolder(publisher.Newest().Find("dataset", "indicators")!), VersionFile.Name);
        var version = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        Assert.True(version.Remove("counted"));
        File.WriteAllText(file, version.ToJsonString());

        publisher.PublicUrl = new Uri("https://example.org/open/");
        await publisher.RunAsync();
        Assert.Contains("How the figures were made", publisher.Shown("datasets/indicators/en.html"));
    }

    [Fact]
    public void A_statistic_speaks_on_the_page_of_its_dataset_only()
    {
        var contract = Assert.Single(StatisticContract.ReadableIn(Path.Combine(publisher.SchemaFolder, "statistics")));
        var counted = new CountedFigures(["made-up"], new DateOnly(2026, 6, 30));
        Assert.Equal(contract.Statement, counted.StatementOf("indicators", [contract]));
        Assert.Null(counted.StatementOf("petitions", [contract]));
        Assert.Null(CountedFigures.None.StatementOf("indicators", [contract]));
    }

    private void Publish(params (string Key, string EndsOn, string Origin)[] figures)
    {
        publisher.Data["figures"] = new CannedResult(
            Shape.Of("figures", "Figure", ["id", "key", "endsOn", "value", "origin"], Shape.Of("citations", "Citation", ["section", "note"])),
            [.. figures.Select((figure, index) => new CannedRow([$"Figure-{index:x16}", figure.Key, figure.EndsOn, "7", figure.Origin], [new CannedRow(["肆", null])]))]);
        publisher.Journal.Move("Figure");
    }
}
