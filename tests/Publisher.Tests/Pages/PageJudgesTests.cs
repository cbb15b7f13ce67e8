using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages;

/// <summary>Pages and feeds of the whole record, judged by third parties. Each judge is shown to find what is wrong.</summary>
public sealed class PageJudgesTests(RecordSite site) : IClassFixture<RecordSite>
{
    /// <summary>The front page, every kind of dataset page, and the charts: bars, lines, panels, rows.</summary>
    private static readonly string[] Looked =
    [
        "index.html", "en.html", "datasets/canned/index.html", "datasets/canned/en.html", "datasets/former/en.html", "datasets/awards/index.html",
        "datasets/visits-received/en.html", "datasets/indicators/en.html", "datasets/catalogue/index.html",
    ];

    [Fact]
    public async Task Markup_and_feeds_are_valid() => Assert.Equal([], await PageJudges.MarkupAsync(site.Folder, site.Files));

    [Fact]
    public async Task Pages_are_accessible_in_light_and_dark_and_on_a_phone() => Assert.Equal([], await PageJudges.AccessibilityAsync(site.Folder, Looked));

    [Fact]
    public async Task The_search_leaves_what_has_every_word_in_either_language()
    {
        var found = await PageJudges.SearchAsync(site.Folder, "en.html", "", "sister", "姊妹市 協議", "no such words");
        Assert.Equal(site.Pages.Count, found[""].Length);
        Assert.Contains("datasets/partner-cities/en.html", found["sister"]);
        Assert.InRange(found["sister"].Length, 1, 10);
        Assert.Contains("datasets/agreements/en.html", found["姊妹市 協議"]);
        Assert.Empty(found["no such words"]);
    }

    [Fact]
    public void Every_chart_of_the_record_is_drawn_and_every_dataset_with_rows_has_a_preview()
    {
        Assert.All(site.Pages.Values.Where(page => page.Dataset is { Newest: not null, Card.Chart: not null } && page.Dataset.Slug is not ("canned" or "former")), page => Assert.NotNull(page.Chart));
        Assert.All(site.Pages.Values.Where(page => page.Dataset.Newest is not null), page => Assert.NotEmpty(page.Previews));
    }

    [Fact]
    public async Task Broken_markup_and_feeds_are_found_by_each_judge()
    {
        using var broken = new TemporaryFolder();
        File.WriteAllText(broken["page.html"], "<!DOCTYPE html>\n<html lang=\"en\"><head><title>A</title></head><body><p id=\"a\"><div id=\"a\"></div></p></body></html>");
        File.WriteAllText(broken["feed.atom"], "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title><entry></feed>");
        var findings = await PageJudges.MarkupAsync(broken.Path, "page.html", "feed.atom");
        Assert.All(["html-validate: page.html", "vnu: page.html", "feedparser: feed.atom"], judge => Assert.Contains(findings, finding => finding.StartsWith(judge, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pale_text_and_a_wide_page_are_found_in_the_browser()
    {
        using var broken = new TemporaryFolder();
        File.WriteAllText(broken["site.css"], "p { color: #ccc; background: #fff; width: 40rem } @media (prefers-color-scheme: dark) { p { background: #ddd } }");
        File.WriteAllText(
            broken["page.html"],
            "<!DOCTYPE html><html lang=\"en\"><head><title>A</title><link rel=\"stylesheet\" href=\"site.css\"></head><body><main><h1>A</h1><p>Pale</p></main><script>1</script></body></html>");
        var findings = await PageJudges.AccessibilityAsync(broken.Path, "page.html");
        Assert.All(
            ["light: color-contrast", "dark: color-contrast", "phone: The page is 6", "light: Executing inline script"],
            part => Assert.Contains(findings, finding => finding.Contains(part, StringComparison.Ordinal)));
    }
}
