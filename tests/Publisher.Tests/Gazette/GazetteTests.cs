using System.Text;
using System.Xml.Linq;
using OpenGov.Domain.Gazette;
using OpenGov.Publisher.Gazette;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Gazette;

public sealed class GazetteTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TestPublisher publisher = new();

    public void Dispose() => publisher.Dispose();

    [Fact]
    public void Lines_of_the_calendar_are_folded_at_75_octets_between_characters()
    {
        var why = string.Concat(Enumerable.Repeat("颱風停刊，改期；", 20));
        var day = new GazetteCalendarDay(new DateOnly(2026, 1, 6), GazetteDayKind.Moved, new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.FromHours(8)), why);
        var bytes = CalendarIcs.Write("高雄市政府公報", [day]);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(bytes));
        var unfolded = Encoding.UTF8.GetString(bytes).Replace("\r\n ", "");
        Assert.Contains($"\r\nDESCRIPTION:{why.Replace(";", "\\;")}\r\n", unfolded);
        Assert.Contains("\r\nUID:gazette-20260106@kcg.gov.tw\r\nDTSTAMP:20260106T010000Z\r\nDTSTART:20260106T010000Z\r\n", unfolded);
    }

    [Fact]
    public async Task The_calendar_spans_two_years_and_changes_only_with_the_year()
    {
        await publisher.RunAsync();
        var days = CsvReading.Read(publisher.Shown("gazette/calendar.csv"));
        Assert.Equal(("2026-01-01", "115年1月1日", "例行出刊", "2026-01-01T09:00:00+08:00"), (days[0]["date"], days[0]["rocDate"], days[0]["kindLabelZh"], days[0]["releasesAt"]));
        Assert.Equal("2027-12-30", days[^1]["date"]);
        Assert.Equal(days.Count, publisher.Shown("gazette/calendar.ics").Split("BEGIN:VEVENT").Length - 1);

        publisher.Clock.MoveTo(new DateTimeOffset(2026, 12, 31, 23, 59, 0, TimeSpan.FromHours(8)));
        Assert.False((await publisher.RunAsync()).IsNew);
        publisher.Clock.MoveTo(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)));
        Assert.True((await publisher.RunAsync()).IsNew);
    }

    [Fact]
    public async Task The_feed_is_Atom_with_stable_names_and_instants_from_the_data()
    {
        publisher.PublicUrl = new Uri("https://data.example.org/open");
        publisher.Data["gazetteDocuments"] = new CannedResult(
            Canned.DocumentShape,
            Canned.Document("115-2-1", "2026-01-06", "2026-01-08T01:00:00Z"),
            Canned.Document("115-1-3", "2026-01-02", "2026-01-05T01:00:00Z", body: "第一條\u0002 本辦法…"));
        await publisher.RunAsync();
        var feed = XDocument.Parse(publisher.Shown("gazette/feed.atom")).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("tag:kcg.gov.tw,2026:gazette/documents", feed.Element(Atom + "id")!.Value);
        Assert.Equal("2026-01-08T01:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("高雄市政府行政暨國際處", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Contains(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self" && (string?)link.Attribute("href") == "https://data.example.org/open/gazette/feed.atom");
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(
            ["tag:kcg.gov.tw,2026:gazette/document/115-2-1", "tag:kcg.gov.tw,2026:gazette/document/115-1-3"], entries.Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal(["2026-01-08T01:00:00Z", "2026-01-05T01:00:00Z"], entries.Select(entry => entry.Element(Atom + "updated")!.Value));
        Assert.Equal("第一條 本辦法…", entries[1].Element(Atom + "content")!.Value);
        Assert.Equal(("LOCAL_REGULATION", "自治法規"), ((string?)entries[1].Element(Atom + "category")!.Attribute("term"), (string?)entries[1].Element(Atom + "category")!.Attribute("label")));
        Assert.All(entries, entry => Assert.Equal("https://data.example.org/open/gazette/documents.json", (string?)entry.Element(Atom + "link")!.Attribute("href")));
    }

    [Fact]
    public async Task A_local_edition_says_so_in_its_feed_and_links_relatively()
    {
        await publisher.RunAsync();
        var feed = XDocument.Parse(publisher.Shown("gazette/feed.atom")).Root!;
        Assert.EndsWith("（本機版本：連結為相對位址）", feed.Element(Atom + "subtitle")!.Value);
        Assert.Contains(feed.Elements(Atom + "link"), link => (string?)link.Attribute("href") == "feed.atom");
    }

    /// <summary>The query leaves such an act out, as <see cref="RecordPublicationTests"/> shows; the feed does not depend on it.</summary>
    [Fact]
    public async Task An_act_that_no_issue_printed_is_not_in_the_feed()
    {
        publisher.Data["gazetteDocuments"] = new CannedResult(Canned.DocumentShape, Canned.Document("112-act-1", "2023-05"));
        await publisher.RunAsync();
        Assert.Empty(XDocument.Parse(publisher.Shown("gazette/feed.atom")).Root!.Elements(Atom + "entry"));
    }

    [Fact]
    public async Task Before_the_first_issue_there_is_no_file_of_issues_and_the_front_page_speaks_of_a_plan()
    {
        publisher.Data["gazetteDocuments"] = new CannedResult(Canned.DocumentShape);
        await publisher.RunAsync();
        Assert.False(File.Exists(Path.Combine(publisher.Paths.Current, "gazette", "issues.csv")));
        Assert.Contains("The gazette is planned for every Monday and Thursday at nine", publisher.Shown("en.html"));

        publisher.Data["gazetteIssues"] = new CannedResult(Shape.Of("gazetteIssues", "GazetteIssue", ["id", "key"]), new CannedRow(["GazetteIssue-1", "115-1"]));
        publisher.Data["gazetteDocuments"] = new CannedResult(Canned.DocumentShape, Canned.Document("115-1-1", "2026-01-02", "2026-01-05T01:00:00Z"));
        publisher.Journal.Move("GazetteIssue");
        await publisher.RunAsync();
        Assert.Equal("id,key\r\nGazetteIssue-1,115-1\r\n", publisher.Shown("gazette/issues.csv"));
        Assert.Contains("The gazette appears every Monday and Thursday at nine.", publisher.Shown("en.html"));
    }
}
