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
        var scale = new ChartScale([-5, 10]);
        var svg = XElement.Parse(ChartSvg.Columns("c", "甲 < 乙", "丙", isLine: false, ["a", "b", "c"], [10, -5, null], scale, 720, 300));
        var bars = svg.Elements("rect").Select(bar => (Top: Number(bar, "y"), Height: Number(bar, "height"))).ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(bars[1].Top, bars[0].Top + bars[0].Height, 0.1);
        Assert.Equal(2, bars[0].Height / bars[1].Height, 0.1);
        Assert.Equal("甲 < 乙", svg.Element("title")!.Value);
        Assert.Equal("c-title c-description", (string?)svg.Attribute("aria-labelledby"));
    }

    [Fact]
    public void A_line_breaks_where_nothing_is_known()
    {
        var svg = XElement.Parse(ChartSvg.Columns("c", "", "", isLine: true, ["a", "b", "c", "d"], [1, 2, null, 3], new ChartScale([3]), 720, 300));
        Assert.Equal("MLM", string.Concat(((string)svg.Element("path")!.Attribute("d")!).Where(char.IsLetter)));
        Assert.Equal(3, svg.Elements("circle").Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_place_of_which_nothing_is_known_has_a_mark_and_nought_has_none(bool areOrdered)
    {
        string[] places = ["a", "b", "c"];
        decimal?[] values = [1, null, 0];
        var scale = new ChartScale(values);
        var svg = XElement.Parse(areOrdered
            ? ChartSvg.Columns("c", "", "", isLine: false, places, values, scale, 720, 300)
            : ChartSvg.Rows("c", "", "", places, values, scale, 720));
        Assert.Single(svg.Elements("text"), text => text.Value == ChartSvg.Gap);
    }

    [Fact]
    public void Names_of_places_never_run_into_each_other_and_the_last_one_is_shown()
    {
        var places = Enumerable.Range(1950, 70).Select(year => year.ToString(CultureInfo.InvariantCulture)).ToList();
        var svg = XElement.Parse(ChartSvg.Columns("c", "", "", isLine: false, places, [.. places.Select(_ => (decimal?)1)], new ChartScale([1]), 340, 190));
        var names = svg.Elements("text").Where(text => (string?)text.Attribute("text-anchor") == "middle").Select(text => (text.Value, X: Number(text, "x"))).ToList();
        Assert.Equal("2019", names[^1].Value);
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X >= 40));
    }

    private static decimal[] Numbers(string text) => [.. text.Split(',').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture))];

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
