using OpenGov.Data.Checking;

namespace OpenGov.Data.Tests.Checking;

public sealed class NumberFinderTests
{
    [Theory]
    [InlineData("受理1,003場次", "1,003", 1003)]
    [InlineData("撥補差額 2 億 3,332 萬元", "2億3,332萬", 233_320_000)]
    [InlineData("節省經費約1億,5500萬元", "1億,5500萬", 155_000_000)]
    [InlineData("5億8,513萬3,000元", "5億8,513萬3,000", 585_133_000)]
    [InlineData("民政局12萬9,262件", "12萬9,262", 129_262)]
    [InlineData("爭取達3.4億元訂單", "3.4億", 340_000_000)]
    [InlineData("經費合計 56,785.1 萬元", "56,785.1萬", 567_851_000)]
    [InlineData("共計 38 萬餘件", "38萬", 380_000)]
    [InlineData("自 8 千多位基層同仁", "8千", 8000)]
    [InlineData("率三十多人來訪", "三十", 30)]
    [InlineData("提供百個工作職缺", "百", 100)]
    [InlineData("為期兩天", "兩", 2)]
    [InlineData("六大面向", "六", 6)]
    [InlineData("精簡率 1.57%", "1.57", 1.57)]
    [InlineData("(363案X565個機關)", "363 565", 0)]
    [InlineData("抽測計３１人次", "31", 31)]
    [InlineData("吸引上百萬遊客", "百萬", 1_000_000)]
    public void A_quantity_is_found_with_its_value(string text, string printed, double value)
    {
        var found = NumberFinder.Find(text);

        Assert.All(found, number => Assert.Equal(PrintedNumberKind.Quantity, number.Kind));
        Assert.Equal(printed, string.Join(' ', found.Select(number => number.Text)));
        if (value > 0)
        {
            Assert.Equal((decimal)value, Assert.Single(found).Value);
        }
    }

    [Theory]
    [InlineData("113 年 2 月 18 日至 20 日", "113年2月18日 20日")]
    [InlineData("110年10月21、22日", "110年10月21、22日")]
    [InlineData("分別於7、12月", "7、12月")]
    [InlineData("任期自110年3月1日至112年2月28日", "110年3月1日 112年2月28日")]
    [InlineData("107 至 109 年度公務車", "107至109年度")]
    [InlineData("106全年辦理", "106全年")]
    [InlineData("2024冬日遊樂園", "2024")]
    [InlineData("2024 台日大港水果祭", "2024")]
    public void A_date_is_one_number(string text, string printed)
    {
        var found = NumberFinder.Find(text);

        Assert.All(found, number => Assert.Equal(PrintedNumberKind.Date, number.Kind));
        Assert.Equal(printed, string.Join(' ', found.Select(number => number.Text)));
    }

    [Theory]
    [InlineData("1.106年1月17日", "1.")]
    [InlineData("(2)推動", "(2)")]
    [InlineData("三、職工管理", "三、")]
    [InlineData("第20屆金檔獎", "第20")]
    [InlineData("第五十六條", "第五十六")]
    [InlineData("照片 5、6", "照片5、6")]
    [InlineData("地下 2 樓大禮堂", "2樓")]
    [InlineData("七號碼頭", "七號")]
    public void What_says_which_is_an_ordinal(string text, string printed)
    {
        var ordinal = Assert.Single(NumberFinder.Find(text), number => number.Kind == PrintedNumberKind.Ordinal);

        Assert.Equal(printed, ordinal.Text);
        Assert.Null(ordinal.Value);
    }

    [Theory]
    [InlineData("ISO27001：2022轉版")]
    [InlineData("ISO 27001證書")]
    [InlineData("COVID-19疫情")]
    [InlineData("A4紙")]
    [InlineData("解析度768P")]
    public void A_number_in_a_name_belongs_to_the_name(string text) =>
        Assert.All(NumberFinder.Find(text), number => Assert.Equal(PrintedNumberKind.Name, number.Kind));

    [Theory]
    [InlineData("一般行政")]
    [InlineData("四維及鳳山行政中心")]
    [InlineData("三民高中")]
    [InlineData("兩市交流")]
    [InlineData("統一於網頁公告")]
    [InlineData("<li value=\"12\">")]
    public void Signs_inside_words_are_no_numbers(string text) => Assert.Empty(NumberFinder.Find(text));

    [Fact]
    public void A_number_may_stand_right_behind_a_label() =>
        Assert.Equal(
            [("3.", PrintedNumberKind.Ordinal), ("2018", PrintedNumberKind.Date)],
            NumberFinder.Find("3.2018高雄國際午宴").Select(number => (number.Text, number.Kind)));

    [Fact]
    public void Signs_that_make_no_number_have_no_value() =>
        Assert.All(NumberFinder.Find($"{new string('9', 40)}億件、{new string('十', 100_000)}件"), number => Assert.Null(number.Value));

    [Fact]
    public void A_number_says_its_line_and_column()
    {
        var number = Assert.Single(NumberFinder.Find("壹\n全年計１１５期"));

        Assert.Equal((2, 4, "115"), (number.Line, number.Column, number.Text));
    }
}
