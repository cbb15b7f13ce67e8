using System.Xml.Linq;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Feeds;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Feeds;

public sealed class UpdatesFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    [Fact]
    public void The_feed_of_a_dataset_holds_every_version_the_latest_first()
    {
        var feed = Parse(UpdatesFeed.OfDataset(CannedPages.Dataset, CannedPages.Publisher, CannedPages.PublicRoot));
        Assert.NotNull(feed.Element(History + "complete"));
        Assert.Equal("tag:kcg.gov.tw,2026:dataset/partner-cities", feed.Element(Atom + "id")!.Value);
        Assert.Equal("2026-11-19T16:00:00Z", feed.Element(Atom + "updated")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(
            ["tag:kcg.gov.tw,2026:version/dataset-partner-cities-2026-11-20-01234567", "tag:kcg.gov.tw,2026:version/dataset-partner-cities-2025-03-01-01234567"],
            entries.Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal(
            ["姊妹市及友好城市清單：新增 1 筆、修改 2 筆", "姊妹市及友好城市清單：第一版，2 筆"], entries.Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.Equal(
            "新增 1 筆、刪除 0 筆、修改 2 筆，共 3 筆。 1 row added, 0 removed, 2 changed; 3 in all.", entries[0].Element(Atom + "summary")!.Value);
        Assert.Equal(
            [
                "https://data.example.org/open/datasets/partner-cities/index.html",
                "https://data.example.org/open/datasets/partner-cities/en.html",
                "https://data.example.org/open/versions/dataset-partner-cities-2026-11-20-01234567/partner-cities.csv",
                "https://data.example.org/open/versions/dataset-partner-cities-2026-11-20-01234567/partner-cities.json",
                "https://data.example.org/open/versions/dataset-partner-cities-2026-11-20-01234567/changes.csv",
            ],
            Links(entries[0]));
    }

    [Fact]
    public void A_feed_and_its_entries_lead_to_the_page_in_each_language_and_name_the_area()
    {
        var feed = Parse(UpdatesFeed.OfDataset(CannedPages.Dataset, CannedPages.Publisher, publicRoot: null));
        Assert.Equal([("zh-Hant", "index.html"), ("en", "en.html")], Pages(feed));
        var entry = feed.Elements(Atom + "entry").First();
        Assert.Equal([("zh-Hant", "../../datasets/partner-cities/index.html"), ("en", "../../datasets/partner-cities/en.html")], Pages(entry));
        var category = entry.Element(Atom + "category")!;
        Assert.Equal(("INTERNATIONAL", "國際事務"), ((string?)category.Attribute("term"), (string?)category.Attribute("label")));
    }

    [Fact]
    public void A_version_that_only_says_something_else_is_called_so()
    {
        var dataset = CannedPages.Dataset with { Versions = [CannedPages.Version("2026-11-20", 3, new RowChanges(0, 0, 0))] };
        var feed = Parse(UpdatesFeed.OfDataset(dataset, CannedPages.Publisher, publicRoot: null));
        Assert.Equal("姊妹市及友好城市清單：說明更新，資料列不變", feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public void Of_one_day_the_later_version_comes_first_and_moves_the_feed()
    {
        var morning = CannedPages.Dataset with { Versions = [CannedPages.Version("2026-11-20", 3, changes: null)] };
        var evening = morning with { Slug = "venues", Versions = [morning.Newest! with { Folder = "dataset-venues-2026-11-20-00000000", SealedAt = morning.Newest!.SealedAt.AddHours(19) }] };
        var feed = Parse(UpdatesFeed.OfAll([morning, evening], CannedPages.Publisher, publicRoot: null)[0]);
        Assert.Equal("2026-11-20T11:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(["2026-11-20T11:00:00Z", "2026-11-19T16:00:00Z"], feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public void The_feed_of_all_holds_the_newest_year_and_leads_to_an_archive_of_each_before()
    {
        var other = CannedPages.Dataset with { Slug = "other", Versions = [CannedPages.Version("2024-06-01", 1, new RowChanges(0, 1, 0))] };
        var files = UpdatesFeed.OfAll([CannedPages.Dataset, other, CannedPages.Awaited], CannedPages.Publisher, publicRoot: null);
        Assert.Equal(["updates.atom", "updates/2025.atom", "updates/2024.atom"], files.Select(file => file.Name));
        Assert.Equal([1, 1, 1], files.Select(file => Parse(file).Elements(Atom + "entry").Count()));
        Assert.Equal(["updates/2025.atom", "../updates/2024.atom", null], files.Select(file => Link(file, "prev-archive")));
        Assert.Equal([null, "../updates.atom", "../updates.atom"], files.Select(file => Link(file, "current")));
        Assert.Equal([false, true, true], files.Select(file => Parse(file).Element(History + "archive") is not null));
        Assert.Contains("../versions/dataset-partner-cities-2024-06-01-01234567/changes.csv", Links(Parse(files[2]).Element(Atom + "entry")!));
    }

    [Fact]
    public void An_archive_stays_as_it_is_when_a_later_year_has_versions()
    {
        var before = UpdatesFeed.OfAll([CannedPages.Dataset], CannedPages.Publisher, CannedPages.PublicRoot);
        var later = CannedPages.Dataset with { Versions = [CannedPages.Version("2027-01-01", 1, new RowChanges(0, 1, 0)), .. CannedPages.Dataset.Versions] };
        var after = UpdatesFeed.OfAll([later], CannedPages.Publisher, CannedPages.PublicRoot);
        Assert.Equal(before.Single(file => file.Name == "updates/2025.atom").Content, after.Single(file => file.Name == "updates/2025.atom").Content);
    }

    [Fact]
    public void A_feed_without_a_version_is_whole_too()
    {
        var feed = Parse(Assert.Single(UpdatesFeed.OfAll([CannedPages.Awaited], CannedPages.Publisher, publicRoot: null)));
        Assert.Equal("2025-12-31T16:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Empty(feed.Elements(Atom + "entry"));
    }

    private static XElement Parse(PageFile file)
    {
        using var content = new MemoryStream(file.Content);
        return XDocument.Load(content).Root!;
    }

    private static IEnumerable<(string?, string?)> Pages(XElement element) => element.Elements(Atom + "link")
        .Where(link => (string?)link.Attribute("rel") == "alternate").Select(link => ((string?)link.Attribute("hreflang"), (string?)link.Attribute("href")));

    private static string[] Links(XElement entry) => [.. entry.Elements(Atom + "link").Select(link => (string)link.Attribute("href")!)];

    private static string? Link(PageFile file, string relation) =>
        (string?)Parse(file).Elements(Atom + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href");
}
