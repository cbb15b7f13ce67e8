using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Pages.Charts;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages.Charts;

public sealed class ChartFigureTests
{
    private const string OwnScales = "Each panel has a scale of its own";

    [Theory]
    [InlineData("100", "10", false)]
    [InlineData("100", "9", true)]
    [InlineData("-100", "9", true)]
    [InlineData("100", "0", false)]
    public async Task Panels_share_a_scale_unless_the_smallest_would_be_flat_on_it(string high, string low, bool haveOwn)
    {
        var html = await EnglishAsync(Chart([Number(high)], [Number(low)]));
        Assert.Equal(haveOwn, html.Contains(OwnScales, StringComparison.Ordinal));
        Assert.Equal(haveOwn ? 1 : 2, html.Split($"text-anchor=\"end\">{high}</text>").Length - 1);
    }

    [Fact]
    public async Task Rows_that_are_in_no_line_are_counted_below()
    {
        Assert.DoesNotContain("not split", await EnglishAsync(Chart([1], [2])));
        Assert.Contains("One more row is not split in this way and is not drawn.", await EnglishAsync(Chart([1], [2]) with { Unsplit = 1 }));
        Assert.Contains("1,200 more rows are not split in this way and are not drawn.", await EnglishAsync(Chart([1], [2]) with { Unsplit = 1_200 }));
    }

    [Fact]
    public async Task A_description_counts_its_values()
    {
        var html = await EnglishAsync(Chart([7, null], [1, 2]));
        Assert.Contains("One value: 7 (2020).", html);
        Assert.Contains("2020 to 2021, 2 values. Largest 2 (2021), smallest 1 (2020).", html);
    }

    [Fact]
    public async Task A_part_of_a_year_is_explained_below_the_drawing_and_its_days_stand_in_the_table()
    {
        Assert.DoesNotContain("a part of its year", await EnglishAsync(Chart([1], [2])));
        var chart = Chart([1, 2]);
        var partial = chart with
        {
            Lines = [chart.Lines[0] with { Parts = new Dictionary<int, ChartPart> { [1] = new(new DateOnly(2021, 2, 16), new DateOnly(2021, 7, 31)) } }],
        };
        var html = await EnglishAsync(partial);
        Assert.Contains("A bar of broken lines counts a part of its year only", html);
        Assert.Contains("<div class=\"part-days\">2021-02-16 to 2021-07-31</div>", html);
        Assert.Contains("A hollow dot counts a part of its year only", await EnglishAsync(partial with { Kind = ChartKind.Line }));
    }

    [Fact]
    public async Task Nothing_in_a_drawing_needs_scrolling_sideways()
    {
        var html = await EnglishAsync(Chart([1, 2]));
        var figure = html[html.IndexOf("<figure", StringComparison.Ordinal)..html.IndexOf("</figure>", StringComparison.Ordinal)];
        Assert.Contains("<svg ", figure);
        Assert.DoesNotContain("class=\"scroll\"", figure);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ChartSeries Chart(params decimal?[][] lines) => new()
    {
        Kind = ChartKind.Bar,
        Title = new Label("甲", "A"),
        Place = new Label("年", "Year"),
        Value = new Label("件數", "Items"),
        IsOrdered = true,
        Places = [.. lines[0].Select((_, index) => new Label($"{2020 + index}", $"{2020 + index}"))],
        Lines = [.. lines.Select((values, index) => new ChartLine(new Label($"線{index}", $"Line {index}"), values))],
    };

    private static async Task<string> EnglishAsync(ChartSeries chart) =>
        CannedPages.Text(await DatasetPages.RenderAsync(CannedPages.Page with { Chart = chart }), "en.html");
}
