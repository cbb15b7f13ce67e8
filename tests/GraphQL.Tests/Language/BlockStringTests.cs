using System.Text;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t\n ", "")]
    [InlineData("\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  ", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("    first\n      second\n    third", "    first\n  second\nthird")]
    [InlineData("\n\n  a\n\n  b\n\n", "a\n\nb")]
    [InlineData("\r\n  a\r  b\r\n", "a\nb")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("\n\ta\n\t b", "a\n b")]
    [InlineData("a \\\"\"\" b \\n", "a \"\"\" b \\n")]
    [InlineData("\n  a\u2028  b", "a\u2028  b")]
    public void Shared_indentation_and_blank_ends_are_dropped(string content, string value) =>
        Assert.Equal(value, BlockString.Decode(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("a", "\"\"\"a\"\"\"")]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("  a", "\"\"\"  a\"\"\"")]
    [InlineData("a\n  b\n\nc", "\"\"\"\n  a\n    b\n\n  c\n  \"\"\"")]
    [InlineData("a\"", "\"\"\"\n  a\"\n  \"\"\"")]
    [InlineData("a\\", "\"\"\"\n  a\\\n  \"\"\"")]
    [InlineData("\"\"\"", "\"\"\"\n  \\\"\"\"\n  \"\"\"")]
    [InlineData("\"\"\"\"\"\"\" 七", "\"\"\"\\\"\"\"\\\"\"\"\" 七\"\"\"")]
    public void A_value_is_written_under_the_indent(string value, string token)
    {
        Assert.Equal(token, BlockString.Encode(value, "  "));
        Assert.Equal(value, BlockString.Decode(Encoding.UTF8.GetBytes(token[3..^3])));
    }

    [Theory]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData(" ")]
    [InlineData("a\r\nb")]
    [InlineData("a\u0007")]
    [InlineData("  a\n  b")]
    public void A_value_that_no_block_string_can_hold_is_left_to_quotes(string value) => Assert.Null(BlockString.Encode(value, "  "));
}
