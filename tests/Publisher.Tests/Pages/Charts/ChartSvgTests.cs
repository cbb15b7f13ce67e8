using System.Globalization;
using System.Xml.Linq;
using OpenGov.Publisher.Pages.Charts;

namespace OpenGov.Publisher.Tests.Pages.Charts;

public sealed class ChartSvgTests
{
    [Theory]
    [InlineData("0,7", "0,2,4,6,8")]
    [InlineData("1203,980", "0,500,1000,1500")]
    [InlineData("-3,5", "-4,-2,0,2,4,6")]
    [InlineData("1,2", "0,1,2")]
    [InlineData("0.03", "0,0.01,0.02,0.03")]
    [InlineData("0", "0,1")]
    public void An_axis_has_round_steps_and_holds_zero(string values, string ticks) =>
        Assert.Equal(Numbers(ticks), new ChartScale(Numbers(values).Cast<decimal?>()).Ticks);

    [Fact]
    public void Bars_stand_on_zero_and_negative_ones_hang_from_it()
    {
        var svg = XElement.Parse(ChartSvg.Columns(Drawing(["a", "b", "c"], 10, -5, null), isLine: false));
        var bars = Bars(svg).Select(bar => (Top: Number(bar, "y"), Height: Number(bar, "height"))).ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(bars[1].Top, bars[0].Top + bars[0].Height, 0.1);
        Assert.Equal(2, bars[0].Height / bars[1].Height, 0.1);
        Assert.Equal("甲 < 乙", svg.Element("title")!.Value);
        Assert.Equal("c-title c-description", (string?)svg.Attribute("aria-labelledby"));
    }

    [Fact]
    public void A_line_breaks_where_nothing_is_known()
    {
        var svg = XElement.Parse(ChartSvg.Columns(Drawing(["a", "b", "c", "d"], 1, 2, null, 3), isLine: true));
        Assert.Equal("MLM", string.Concat(((string)svg.Element("path")!.Attribute("d")!).Where(char.IsLetter)));
        Assert.Equal(3, svg.Elements("circle").Count());
    }

    [Fact]
    public void A_line_does_not_fall_to_a_part_of_a_year()
    {
        var drawing = Drawing(["a", "b", "c", "d"], 1, 2, 1, 2) with { Parts = new Dictionary<int, string> { [2] = "until" } };
        var svg = XElement.Parse(ChartSvg.Columns(drawing, isLine: true));
        Assert.Equal("MLMM", string.Concat(((string)svg.Element("path")!.Attribute("d")!).Where(char.IsLetter)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_place_of_which_nothing_is_known_says_so_and_nought_does_not(bool areOrdered)
    {
        var drawing = Drawing(["a", "b", "c"], 1, null, 0);
        var svg = XElement.Parse(areOrdered ? ChartSvg.Columns(drawing, isLine: false) : ChartSvg.Rows(drawing));
        Assert.Single(svg.Elements("text"), text => text.Value == "no data");
        Assert.Equal(2, Bars(svg).Count());
        Assert.Equal(areOrdered ? 1 : 0, svg.Elements("rect").Count(rect => (string?)rect.Attribute("class") == "gap"));
    }

    [Fact]
    public void In_a_narrow_place_the_words_stand_upright_and_in_a_narrower_one_there_is_only_the_shade()
    {
        var upright = Gaps(8);
        Assert.Equal(7, upright.Shades);
        Assert.Equal(7, upright.Texts.Count);
        Assert.All(upright.Texts, text => Assert.StartsWith("rotate(-90 ", (string)text.Attribute("transform")!));
        Assert.Equal((59, 0), (Gaps(60).Shades, Gaps(60).Texts.Count));

        static (int Shades, List<XElement> Texts) Gaps(int count)
        {
            var svg = XElement.Parse(ChartSvg.Columns(Drawing(Years(count), [1, .. new decimal?[count - 1]]), isLine: false));
            return (svg.Elements("rect").Count(rect => (string?)rect.Attribute("class") == "gap"), [.. svg.Elements("text").Where(text => text.Value == "no data")]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_of_a_year_has_a_mark_of_its_own_and_tells_its_days(bool isLine)
    {
        var drawing = Drawing(["2023", "2024"], 1, 2) with { Parts = new Dictionary<int, string> { [1] = "until 2024-07-31" } };
        var svg = XElement.Parse(ChartSvg.Columns(drawing, isLine));
        var marks = svg.Elements(isLine ? "circle" : "rect").ToList();
        Assert.Equal(isLine ? ["dot", "dot part"] : ["bar", "bar part"], marks.Select(mark => (string?)mark.Attribute("class")));
        Assert.Equal(["2023: 1", "2024: 2 (until 2024-07-31)"], marks.Select(mark => mark.Element("title")!.Value));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(70)]
    public void Names_of_places_never_run_into_each_other_and_the_last_one_is_shown(int count)
    {
        var svg = XElement.Parse(ChartSvg.Columns(Drawing(Years(count), [.. Enumerable.Repeat<decimal?>(1, count)]), isLine: false));
        var names = svg.Elements("text").Where(text => (string?)text.Attribute("text-anchor") == "middle").ToList();
        var always = names.Where(text => text.Attribute("class") is null).ToList();
        Assert.NotEqual(names.Count, always.Count);
        AssertApart(names, 42 * 8 / 13.0);
        AssertApart(always, 42);

        void AssertApart(List<XElement> shown, double distance)
        {
            Assert.Equal(Years(count)[^1], shown[^1].Value);
            Assert.All(shown.Zip(shown.Skip(1)), pair => Assert.True(Number(pair.Second, "x") - Number(pair.First, "x") >= distance));
        }
    }

    [Fact]
    public void Rows_have_their_names_above_them_and_are_measured_in_parts_of_the_width_they_get()
    {
        const string Long = "Research, Development and Evaluation Commission";
        var svg = XElement.Parse(ChartSvg.Rows(Drawing(["甲", Long], 1_000, 500)));
        Assert.Null(svg.Attribute("viewBox"));
        var bars = Bars(svg).ToList();
        var widths = bars.ConvertAll(bar => Percent(bar, "width"));
        Assert.InRange(widths[0], 70, 90);
        Assert.Equal(widths[0] / 2, widths[1], 0.1);
        var names = svg.Elements("text").Where(text => (string?)text.Attribute("x") == "0").ToList();
        Assert.Equal([("甲", null), (Long, "long")], names.Select(name => (name.Value, (string?)name.Attribute("class"))));
        Assert.All(names.Zip(bars), pair => Assert.True(Number(pair.First, "y") < Number(pair.Second, "y")));
    }

    private static ChartDrawing Drawing(IReadOnlyList<string> places, params decimal?[] values) => new()
    {
        Id = "c",
        Title = "甲 < 乙",
        Description = "丙",
        Places = places,
        Values = values,
        Gap = "no data",
        Scale = new ChartScale(values),
    };

    private static List<string> Years(int count) => [.. Enumerable.Range(1950, count).Select(year => year.ToString(CultureInfo.InvariantCulture))];

    private static IEnumerable<XElement> Bars(XElement svg) => svg.Elements("rect").Where(rect => (string?)rect.Attribute("class") == "bar");

    private static double Percent(XElement element, string name) => double.Parse(((string)element.Attribute(name)!).TrimEnd('%'), CultureInfo.InvariantCulture);

    private static decimal[] Numbers(string text) => [.. text.Split(',').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture))];

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
