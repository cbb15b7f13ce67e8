using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    [Fact]
    public void A_document_of_just_as_many_tokens_is_taken() =>
        Assert.True(Parser.Parse("{ a, b } # c d e", new(MaxTokens: 4)).Succeeded);

    [Fact]
    public void One_token_more_is_refused_where_it_stands() =>
        AssertExceeded(
            Parser.Parse("{ a, b c }", new(MaxTokens: 4)),
            "The document has more than 4 tokens, which is the limit. Split it into several requests.",
            new(1, 10),
            limit: 4,
            found: 5);

    [Fact]
    public void A_document_of_just_as_many_bytes_is_taken() => Assert.True(Parser.Parse("{ a(b:\"中\") }", new(MaxBytes: 14)).Succeeded);

    [Theory]
    [InlineData("{ a(b:\"中\") } ")]
    [InlineData("this is not even GraphQL")]
    public void A_longer_document_is_refused_unread(string text)
    {
        var length = System.Text.Encoding.UTF8.GetByteCount(text);
        var message = $"The document has {length} bytes; at most 14 are taken. Split it into several requests.";

        AssertExceeded(Parser.Parse(text, new(MaxBytes: 14)), message, null, 14, length);
        AssertExceeded(Parser.Parse(System.Text.Encoding.UTF8.GetBytes(text), new(MaxBytes: 14)), message, null, 14, length);
    }

    [Theory]
    [InlineData("{ a { b { c } } }")]
    [InlineData("{ a(b: [[1]]) }")]
    [InlineData("{ a(b: {c: {d: 1}}) }")]
    [InlineData("{ ... { ... { c } } }")]
    [InlineData("query Q($a: [[Int]]) { a(b: [1]), c(d: [1]) { e } }")]
    public void A_document_of_just_that_depth_is_taken(string text) => Assert.True(Parser.Parse(text, new(MaxDepth: 3)).Succeeded);

    [Theory]
    [InlineData("{ a { b { c { d } } } }", 13)]
    [InlineData("{ a(b: [[[1]]]) }", 10)]
    [InlineData("{ a(b: {c: {d: {}}}) }", 16)]
    [InlineData("{ ... { ... { ...{ d } } } }", 18)]
    [InlineData("query Q($a: [[[Int]]]) { a }", 16)]
    public void One_level_more_is_refused_where_it_starts(string text, int column) =>
        AssertExceeded(
            Parser.Parse(text, new(MaxDepth: 3)),
            "The document nests selection sets, values and types 4 levels deep here; at most 3 are taken. Ask for less at once.",
            new(1, column),
            limit: 3,
            found: 4);

    [Theory]
    [InlineData("{a")]
    [InlineData("{...")]
    [InlineData("query($a:[")]
    public void A_hundred_thousand_levels_do_no_harm(string opening)
    {
        var text = opening.StartsWith('q') ? "query($a:" + new string('[', 100_000) : string.Concat(Enumerable.Repeat(opening, 60_000));

        Assert.Equal(ErrorCodes.LimitExceeded, Parser.Parse(text).Error!.Code);
    }

    [Fact]
    public void The_first_error_is_the_one_that_is_told() =>
        Assert.Equal(ErrorCodes.SyntaxError, Parser.Parse("{ } { a b c }", new(MaxTokens: 5)).Error!.Code);

    private static void AssertExceeded(ParseResult result, string message, SourceLocation? location, int limit, int found)
    {
        Assert.False(result.Succeeded);
        Assert.Equal(message, result.Error.Message);
        Assert.Equal(ErrorCodes.LimitExceeded, result.Error.Code);
        Assert.Equal(location, result.Error.Locations is [var only] ? only : null);
        Assert.Equal((limit, found), (result.Error.Facts!["limit"], result.Error.Facts["found"]));
    }
}
