using System.Text;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Tests.Datasets;

public sealed class DatasetCardReaderTests
{
    private const string Card = """
        {
          "titleZh": "甲", "titleEn": "A", "descriptionZh": "乙", "descriptionEn": "B", "area": "INTERNATIONAL", "frequency": "yearly",
          "keywordsZh": ["丙", "丁"], "keywordsEn": ["c"], "sourceZh": "壬", "sourceEn": "I",
          "awaits": { "zh": "戊", "en": "E" },
          "rows": { "atLeast": 1, "atMost": 20 },
          "mayBeEmpty": ["since", "citations.note"],
          "chart": {
            "kind": "bar", "titleZh": "己", "titleEn": "F", "x": "since", "period": "ROC_YEAR", "y": "value", "sum": true,
            "valueZh": "壬", "valueEn": "I", "by": "dimensions.value",
            "where": { "relation": ["PARTNER"] }
          },
          "columnChanges": [
            { "announced": "2026-01-01", "effective": "2026-01-15", "added": ["nameEn"], "removed": [], "noteZh": "庚", "noteEn": "G" }
          ],
          "withdrawn": { "on": "2026-02-01", "reasonZh": "辛", "reasonEn": "H" }
        }
        """;

    [Fact]
    public void Every_member_is_read()
    {
        var card = Read(Card);
        Assert.Equal(["丙", "丁"], card.KeywordsZh);
        Assert.Equal(["c"], card.KeywordsEn);
        Assert.Equal(new Label("壬", "I"), card.Source);
        Assert.Equal(new Label("戊", "E"), card.Awaits);
        Assert.Equal(new RowBand(1, 20), card.Rows);
        Assert.Equal(["since", "citations.note"], card.MayBeEmpty);
        Assert.Equal(new Withdrawal(new DateOnly(2026, 2, 1), new Label("辛", "H")), card.Withdrawn);
        var change = Assert.Single(card.ColumnChanges);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 15)), (change.Announced, change.Effective));
        Assert.Equal(["nameEn"], change.Added);
        Assert.Empty(change.Removed);
        Assert.Equal(new Label("庚", "G"), change.Note);
    }

    [Fact]
    public void A_chart_is_read()
    {
        var chart = Read(Card).Chart!;
        Assert.Equal((ChartKind.Bar, new Label("己", "F")), (chart.Kind, chart.Title));
        Assert.Equal(("since", ChartPeriod.RocYear), (chart.X, chart.Period));
        Assert.Equal(("value", true, "dimensions.value"), (chart.Y, chart.Sum, chart.By));
        Assert.Equal(new Label("壬", "I"), chart.Value);
        Assert.Equal(["PARTNER"], Assert.Single(chart.Where).Value);
    }

    [Fact]
    public void A_card_needs_none_of_them()
    {
        var card = Read("""{"titleZh":"甲","titleEn":"A","descriptionZh":"乙","descriptionEn":"B","area":"REPORTS","frequency":"yearly"}""");
        Assert.Null(card.Contact);
        Assert.Null(card.Source);
        Assert.Null(card.Awaits);
        Assert.Null(card.Rows);
        Assert.Null(card.Chart);
        Assert.Null(card.Withdrawn);
        Assert.Empty(card.MayBeEmpty.Concat(card.KeywordsZh).Concat(card.KeywordsEn));
        Assert.Empty(card.ColumnChanges);
    }

    [Theory]
    [InlineData("[\"c\"]", "\"c\"", "\"keywordsEn\" is a JSON string; write a list.")]
    [InlineData("[\"c\"]", "[3]", "\"keywordsEn\" is a JSON number; write a text.")]
    [InlineData("\"丁\"", "\"丙\"", "\"keywordsZh\" names a text twice; leave one out.")]
    [InlineData(", \"sourceEn\": \"I\"", "", "\"sourceEn\" is missing; add it.")]
    [InlineData("\"zh\": \"戊\", ", "", "\"zh\" is missing; add it.")]
    [InlineData("\"zh\": \"戊\"", "\"fr\": \"戊\"", "\"awaits\" has a member \"fr\"; it may have \"zh\", \"en\".")]
    [InlineData("\"atLeast\": 1", "\"atLeast\": 1.5", "\"atLeast\" is 1.5; write a whole number from 0 on.")]
    [InlineData("\"atLeast\": 1", "\"atLeast\": 21", "\"rows\" has \"atLeast\" 21 above \"atMost\" 20; write the smaller number as \"atLeast\".")]
    [InlineData("\"bar\"", "\"pie\"", "\"kind\" is \"pie\"; allowed are \"line\", \"bar\".")]
    [InlineData("\"ROC_YEAR\"", "\"DECADE\"", "\"period\" is \"DECADE\"; allowed are \"YEAR\", \"ROC_YEAR\", \"MONTH\".")]
    [InlineData("\"sum\": true", "\"sum\": \"yes\"", "\"sum\" is a JSON string; write true or false.")]
    [InlineData("\"y\": \"value\"", "\"y\": null", "\"chart\" has \"sum\" but no \"y\" to add up; name the column in \"y\", or leave out \"sum\" to count rows.")]
    [InlineData(", \"valueEn\": \"I\"", "", "\"valueEn\" is missing; add it.")]
    [InlineData("[\"PARTNER\"]", "[]", "\"relation\" in \"where\" allows no value; name at least one, or leave it out.")]
    [InlineData("{ \"relation\": [\"PARTNER\"] }", "[]", "\"where\" is a JSON array; write an object.")]
    [InlineData("\"2026-01-01\"", "\"2026-01\"", "\"announced\" is \"2026-01\"; write a day: 2023-01-13.")]
    [InlineData(
        "\"2026-01-15\"", "\"2026-01-14\"",
        "\"effective\" is \"2026-01-14\"; a change of columns takes effect at least 14 days after it is announced: write 2026-01-15 or later.")]
    [InlineData("[\"nameEn\"]", "[]", "An item of \"columnChanges\" changes no column; name one in \"added\" or \"removed\".")]
    [InlineData("\"reasonEn\": \"H\"", "\"reasonEn\": \"\"", "\"reasonEn\" is empty; write a text.")]
    public void A_mistake_is_refused_and_told_what_is_allowed(string right, string wrong, string message)
    {
        Assert.Contains(right, Card);
        Assert.Equal("a.json: " + message, Assert.Throws<DatasetContractException>(() => Read(Card.Replace(right, wrong))).Message);
    }

    private static DatasetCard Read(string json) => DatasetCardReader.Read("a.json", Encoding.UTF8.GetBytes(json));
}
