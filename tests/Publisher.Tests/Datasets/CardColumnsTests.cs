using System.Text;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Datasets;

public sealed class CardColumnsTests
{
    [Theory]
    [InlineData("\"mayBeEmpty\":[\"since\",\"countryNameZh\",\"citations\",\"citations.note\"]")]
    [InlineData("\"chart\":{\"kind\":\"bar\",\"titleZh\":\"甲\",\"titleEn\":\"A\",\"x\":\"since\",\"period\":\"YEAR\",\"by\":\"citations.note\",\"where\":{\"relation\":[\"PARTNER\"]}}")]
    [InlineData("\"mayBeEmpty\":[\"participants\",\"participants.role\"]")]
    public void Columns_that_the_query_selects_may_be_named(string member) => Check(member);

    [Theory]
    [InlineData("\"mayBeEmpty\":[\"until\"]", "\"mayBeEmpty\" names \"until\"")]
    [InlineData("\"mayBeEmpty\":[\"note\"]", "\"mayBeEmpty\" names \"note\"")]
    [InlineData("\"chart\":{\"kind\":\"bar\",\"titleZh\":\"甲\",\"titleEn\":\"A\",\"x\":\"citations.note\"}", "\"x\" names \"citations.note\"")]
    [InlineData("\"chart\":{\"kind\":\"bar\",\"titleZh\":\"甲\",\"titleEn\":\"A\",\"x\":\"role\"}", "\"x\" names \"role\"")]
    [InlineData("\"chart\":{\"kind\":\"bar\",\"titleZh\":\"甲\",\"titleEn\":\"A\",\"x\":\"nameZh\",\"by\":\"participants.role\"}", "\"by\" names \"participants.role\"")]
    [InlineData("\"chart\":{\"kind\":\"bar\",\"titleZh\":\"甲\",\"titleEn\":\"A\",\"x\":\"nameZh\",\"period\":\"YEAR\"}", "\"x\" names \"nameZh\"")]
    [InlineData("\"chart\":{\"kind\":\"bar\",\"titleZh\":\"甲\",\"titleEn\":\"A\",\"x\":\"nameZh\",\"y\":\"since\"}", "\"y\" names \"since\"")]
    [InlineData("\"chart\":{\"kind\":\"bar\",\"titleZh\":\"甲\",\"titleEn\":\"A\",\"x\":\"nameZh\",\"by\":\"kind\"}", "\"by\" names \"kind\"")]
    [InlineData("\"chart\":{\"kind\":\"bar\",\"titleZh\":\"甲\",\"titleEn\":\"A\",\"x\":\"nameZh\",\"where\":{\"kind\":[\"A\"]}}", "\"where\" names \"kind\"")]
    public void Others_are_refused(string member, string message) =>
        Assert.StartsWith(
            $"a.json: {message}, which the query does not select or which cannot stand there; allowed are ",
            Assert.Throws<DatasetContractException>(() => Check(member)).Message);

    private static void Check(string member)
    {
        var json = $$"""{"titleZh":"甲","titleEn":"A","descriptionZh":"乙","descriptionEn":"B","area":"REPORTS","frequency":"yearly",{{member}}}""";
        CardColumns.Check("a", DatasetCardReader.Read("a.json", Encoding.UTF8.GetBytes(json)), [Canned.PartnerCityShape, Shape.Of("participants", "Participant", ["id", "role"])]);
    }
}
