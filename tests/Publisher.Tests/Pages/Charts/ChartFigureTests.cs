using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Pages.Charts;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages.Charts;

public sealed partial class ChartFigureTests
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
        var partial = WithPart(Chart([1, 2]), 1);
        var html = await EnglishAsync(partial);
        Assert.Contains("A bar of broken lines counts a part of its year only", html);
        Assert.Contains("<div class=\"part-days\">2021-02-16 to 2021-07-31</div>", html);
        Assert.Contains("A hollow dot counts a part of its year only", await EnglishAsync(partial with { Kind = ChartKind.Line }));
    }

    [Fact]
    public async Task A_description_compares_whole_years_and_says_what_counts_a_part_of_one()
    {
        const string Part = "2022 counts a part of its year only (2022-02-16 to 2022-07-31) and is not compared.";
        Assert.Contains(
            $">2020 to 2022, 3 values. Largest 9 (2021), smallest 7 (2020). {Part} All numbers are in the table below.</desc>",
            await EnglishAsync(WithPart(Chart([7, 9, 3]), 2)));
        Assert.Contains($">2020 to 2022, 2 values. {Part} All numbers are in the table below.</desc>", await EnglishAsync(WithPart(Chart([null, 9, 3]), 2)));
        Assert.Contains($">One value: 3 (2022). {Part}</desc>", await EnglishAsync(WithPart(Chart([null, null, 3]), 2)));
    }

    [Fact]
    public async Task A_part_with_a_break_in_it_tells_the_days_on_both_sides()
    {
        var chart = Chart([1, 2]);
        ChartPart[] parts = [new(new DateOnly(2021, 1, 1), new DateOnly(2021, 3, 31)), new(new DateOnly(2021, 10, 1), new DateOnly(2021, 12, 31))];
        var html = await EnglishAsync(chart with { Lines = [chart.Lines[0] with { Parts = new Dictionary<int, IReadOnlyList<ChartPart>> { [1] = parts } }] });
        Assert.Contains("2021 counts a part of its year only (2021-01-01 to 2021-03-31, 2021-10-01 to 2021-12-31)", html);
        Assert.Contains("<div class=\"part-days\">2021-10-01 to 2021-12-31</div>", html);
    }

    [Fact]
    public async Task A_place_without_data_need_not_be_nought_and_is_shaded_where_bars_stand()
    {
        const string Need = "need not be nought";
        var chart = Chart([1, null, 2]);
        Assert.Contains("Shaded is “no data”, which need not be nought: this dataset has nothing there", await EnglishAsync(chart));
        var lying = await EnglishAsync(chart with { IsOrdered = false });
        Assert.Contains("“no data” need not be nought: this dataset has nothing there", lying);
        Assert.DoesNotContain("Shaded", lying);
        Assert.DoesNotContain("class=\"gap\"", lying);
        Assert.DoesNotContain(Need, await EnglishAsync(Chart([1, 2])));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_drawing_is_as_wide_as_its_place(bool isOrdered)
    {
        foreach (var chart in new[] { Chart([1, 2]), Chart([1, 2], [3, 4]) })
        {
            var html = await EnglishAsync(chart with { IsOrdered = isOrdered });
            var figure = html[html.IndexOf("<figure", StringComparison.Ordinal)..html.IndexOf("</figure>", StringComparison.Ordinal)];
            Assert.DoesNotContain("class=\"scroll\"", figure);
            var drawings = XElement.Parse($"<div>{string.Concat(Drawing().Matches(figure).Select(match => match.Value))}</div>").Elements().ToList();
            Assert.Equal(chart.Lines.Count, drawings.Count);
            Assert.All(drawings, svg => Assert.True((string?)svg.Attribute("width") is "100%" || (svg.Attribute("width") is null && svg.Attribute("viewBox") is not null)));
        }
    }

    [Fact]
    public async Task No_rule_for_charts_asks_for_more_width_than_a_phone_has()
    {
        Assert.Equal(["min-width: 40rem", "width: 600px"], TooWide("@media print { .chart svg { min-width: 40rem } } .panel, p { max-width: 40rem; width: 600px }"));
        var sheet = CannedPages.Text(await SitePages.RenderAsync(CannedPages.Site), "assets/site.css");
        Assert.Contains(".single,\n.panel {", sheet);
        Assert.Equal([], TooWide(sheet));
    }

    /// <summary>The widths in rules for charts that are more than 20rem, the 320 pixels of a small phone.</summary>
    private static IEnumerable<string> TooWide(string sheet) =>
        from rule in Rule().Matches(sheet)
        where ChartSelector().IsMatch(rule.Groups["selector"].Value)
        from width in RequiredWidth().Matches(rule.Groups["declarations"].Value)
        where Number(width.Groups["number"].Value) * (width.Groups["unit"].Value == "px" ? 1 : 16) > 320
        select width.Value;

    private static ChartSeries WithPart(ChartSeries chart, int index)
    {
        ChartPart part = new(new DateOnly(2020 + index, 2, 16), new DateOnly(2020 + index, 7, 31));
        return chart with { Lines = [chart.Lines[0] with { Parts = new Dictionary<int, IReadOnlyList<ChartPart>> { [index] = [part] } }] };
    }

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    /// <summary>What is in the braces of a condition around it is a rule too.</summary>
    [GeneratedRegex("(?<selector>[^{}]+){(?<declarations>[^{}]*)}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\.(chart|panels?|single)\b(?!-)")]
    private static partial Regex ChartSelector();

    [GeneratedRegex(@"(?<![-\w])(min-)?(width|inline-size):\s*(?<number>[\d.]+)(?<unit>px|rem|em|ch)")]
    private static partial Regex RequiredWidth();

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

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
