using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages;

public sealed class SitePagesTests
{
    [Fact]
    public async Task Datasets_stand_under_their_area_with_rows_day_and_frequency()
    {
        var html = CannedPages.Text(await SitePages.RenderAsync(CannedPages.Site), "en.html");
        Assert.Contains("<h3 id=\"area-international\">", html);
        Assert.Contains("<a href=\"#area-international\">", html);
        Assert.Contains("href=\"datasets/partner-cities/en.html\"", html);
        Assert.Contains("<span>3 rows</span>", html);
        Assert.Contains("<span>data until <time datetime=\"2024-07-31\">2024-07-31</time></span>", html);
        Assert.Contains("<time datetime=\"2026-11-20\">", html);
        Assert.Contains("Awaits its first row", html);
    }

    [Fact]
    public async Task Withdrawn_datasets_stand_apart()
    {
        var html = CannedPages.Text(await SitePages.RenderAsync(CannedPages.Site), "index.html");
        var apart = html.IndexOf("id=\"withdrawn\"", StringComparison.Ordinal);
        Assert.True(html.IndexOf("datasets/partner-cities/", StringComparison.Ordinal) < apart);
        Assert.True(html.IndexOf("datasets/former/", StringComparison.Ordinal) > apart);
        Assert.DoesNotContain("id=\"withdrawn\"", CannedPages.Text(await SitePages.RenderAsync(CannedPages.Site with { Datasets = [CannedPages.Dataset] }), "index.html"));
    }

    [Fact]
    public async Task The_only_script_is_a_file_of_the_edition_and_the_page_reads_without_it()
    {
        var files = await SitePages.RenderAsync(CannedPages.Site);
        var html = CannedPages.Text(files, "index.html");
        Assert.StartsWith(" src=\"assets/search.js\" defer></script>", Assert.Single(html.Split("<script")[1..]));
        Assert.Contains("<search class=\"search\" id=\"search\" hidden>", html);
        Assert.Contains("assets/search.js", files.Select(file => file.Name));
        Assert.Contains("assets/site.css", files.Select(file => file.Name));
    }

    [Fact]
    public async Task Pages_load_one_style_sheet_of_all_parts_and_what_is_for_paper_stands_last()
    {
        var parts = typeof(SitePages).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".css", StringComparison.Ordinal));
        Assert.Equal(parts.Order(StringComparer.Ordinal), SitePages.StyleParts.Order(StringComparer.Ordinal));
        var files = await SitePages.RenderAsync(CannedPages.Site);
        Assert.Equal("assets/site.css", Assert.Single(files, file => file.Name.EndsWith(".css", StringComparison.Ordinal)).Name);
        var sheet = CannedPages.Text(files, "assets/site.css");
        var places = Array.ConvertAll(["\n:root {", "\n.data {", "\n.chart {", "\n@media print {"], rule => ("\n" + sheet).IndexOf(rule, StringComparison.Ordinal));
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task A_dataset_is_found_by_the_words_of_either_language()
    {
        var html = CannedPages.Text(await SitePages.RenderAsync(CannedPages.Site), "en.html");
        var card = CannedPages.Dataset.Card;
        var words = html.Split("data-search=\"").Single(part => part.StartsWith("partner-cities ", StringComparison.Ordinal));
        Assert.All(
            [card.TitleZh, card.TitleEn.ToLowerInvariant(), card.KeywordsZh[0], card.KeywordsEn[0].ToLowerInvariant()], word => Assert.Contains(word, words));
    }
}
