using System.Text.RegularExpressions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages;

public sealed partial class IndexPageTests : IAsyncLifetime
{
    private readonly TestPublisher publisher = new();
    private string html = "";

    public async ValueTask InitializeAsync()
    {
        await publisher.RunAsync();
        html = publisher.Shown("index.html");
    }

    public ValueTask DisposeAsync()
    {
        publisher.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void It_has_a_title_a_language_and_headings_without_a_gap()
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-Hant\">", html);
        Assert.Contains("<title>高雄市政府行政暨國際處開放資料</title>", html);
        var levels = Headings.Matches(html).Select(match => match.Groups[1].ValueSpan[0] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}."));
    }

    [Fact]
    public void It_offers_every_dataset_for_Excel_first()
    {
        Assert.Contains("<a class=\"button\" href=\"datasets/partner-cities/partner-cities-spreadsheet.csv\" download>", html);
        Assert.Contains("href=\"datasets/partner-cities/partner-cities.json\"", html);
        Assert.Contains("href=\"datasets/partner-cities/columns.json\"", html);
        Assert.Contains("<time datetime=\"2026-11-20\">", html);
        Assert.Contains("href=\"gazette/calendar.ics\"", html);
        Assert.Contains("href=\"manifest.json\"", html);
    }

    [Fact]
    public void Chinese_stays_Chinese_and_no_script_is_in_it()
    {
        Assert.DoesNotContain("&#x", html);
        Assert.DoesNotContain("<script", html);
    }

    [Fact]
    public void Tables_have_captions_scopes_and_ids_are_unique()
    {
        Assert.Equal(Count("<table"), Count("<caption"));
        Assert.DoesNotContain("<th>", html);
        var ids = Ids.Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains("<a class=\"skip\" href=\"#main\">", html);
    }

    [Fact]
    public void It_says_that_an_edition_is_local() => Assert.Contains("這是本機版本", html);

    private int Count(string part) => html.Split(part).Length - 1;

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings { get; }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids { get; }
}
