using System.Text;
using System.Text.Json;
using OpenGov.GraphQL.Execution;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class ResponseTextTests
{
    [Theory]
    [InlineData("高雄市", "\"高雄市\"")]
    [InlineData("<b>'&+\u2028", "\"<b>'&+\u2028\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\n\r\t\b\f\0\u001f", "\"\\n\\r\\t\\b\\f\\u0000\\u001f\"")]
    [InlineData("😀", "\"😀\"")]
    public void Only_what_JSON_demands_is_escaped(string text, string json)
    {
        Assert.Equal(json, Write(writer => writer.String(text)));
        Assert.Equal(json, Write(writer => writer.String(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("126.0000", "126")]
    [InlineData("99.70", "99.7")]
    [InlineData("-0.0001", "-0.0001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_decimal_keeps_its_digits_and_drops_trailing_zeros(string value, string json) =>
        Assert.Equal(json, Write(writer => writer.Number(decimal.Parse(value))));

    [Fact]
    public void A_text_longer_than_the_buffer_is_whole() =>
        Assert.Equal(50_002, Write(writer => writer.String(new string('x', 50_000))).Length);

    private static string Write(Action<ResponseWriter> write)
    {
        using var writer = new ResponseWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
