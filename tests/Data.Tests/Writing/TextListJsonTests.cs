using OpenGov.Data.Writing;

namespace OpenGov.Data.Tests.Writing;

public sealed class TextListJsonTests
{
    [Theory]
    [InlineData(new string[0], "[]")]
    [InlineData(new[] { "高雄", "臺北" }, "[\"高雄\",\"臺北\"]")]
    [InlineData(new[] { "全形\u3000空白", "\U00020BB7野家" }, "[\"全形\u3000空白\",\"\U00020BB7野家\"]")]
    [InlineData(new[] { "a \"b\" \\ \n" }, "[\"a \\\"b\\\" \\\\ \\n\"]")]
    public void A_list_escapes_only_what_JSON_demands(string[] texts, string json)
    {
        Assert.Equal(json, TextListJson.Write(texts));
        Assert.Equal(texts, TextListJson.Read(json));
    }
}
