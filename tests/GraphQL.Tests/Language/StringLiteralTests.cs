using System.Text;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class StringLiteralTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("行政暨國際處 😀", "行政暨國際處 😀")]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t")]
    [InlineData("\\u4e2D", "中")]
    [InlineData("a\\u{4E2D}b", "a中b")]
    [InlineData("\\u{1F600}", "😀")]
    [InlineData("\\u{0000000001F600}", "😀")]
    [InlineData("\\u{0}", "\0")]
    [InlineData("\\uD83D\\uDE00!", "😀!")]
    public void Escapes_stand_for_their_characters(string content, string value) =>
        Assert.Equal(value, StringLiteral.Decode(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("中\"\\\n\0\u007F", "\"中\\\"\\\\\\n\\u0000\\u007F\"")]
    [InlineData("\b\f\r\t", "\"\\b\\f\\r\\t\"")]
    public void A_value_is_written_with_only_the_escapes_it_needs(string value, string literal) =>
        Assert.Equal(literal, StringLiteral.Encode(value));
}
