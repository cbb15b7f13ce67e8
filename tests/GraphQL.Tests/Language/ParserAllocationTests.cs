using System.Text;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

/// <summary>Tests that run alone, because others would move what they measure.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// Bytes are counted, not timed: the same text costs the same memory on every machine. Names that other tests parse meanwhile could push
/// those of this one out of the cache.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ParserAllocationTests
{
    private const int MostBytesPerToken = 40;

    [Theory]
    [InlineData("leaves", "query Q { a { one two three four five { one two three } six seven { eight nine } } b { one two { three four } } c }")]
    [InlineData("chain", "{ a { b { c { d { e { f { g { h } } } } } } } }")]
    [InlineData("arguments", "{ a(b: 1, c: \"\", d: [1, 2, $e], f: {g: H, i: true, j: null}) { k(l: $m) n(o: P) } q }")]
    [InlineData("aliases", "{ a: one b: two c: three d: four { e: five f: six } }")]
    [InlineData("fragments", "{ ...A ... on B { c ...D } ... { e } } fragment A on F { g } fragment D on H { i j }")]
    [InlineData("variables", "query Q($a: Int!, $b: [String!]! = [\"\"], $c: D = {e: 1}) { f(g: $a, h: $b, i: $c) { j } }")]
    [InlineData("directives", "query Q($a: Boolean!) { b @include(if: $a) { c @skip(if: $a) d } ... @include(if: true) { e } }")]
    [InlineData("schema", "type A implements B & C @d { e(f: Int! = 1, g: [H!]): String! i: J k: L } enum M { N O P } union Q = R | S | T")]
    public void A_token_costs_less_than_forty_bytes(string form, string part)
    {
        // As long as a real document, so that the document itself does not weigh.
        var text = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(part, 20)));
        Assert.True(Parser.Parse(text).Succeeded, form);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Parser.Parse(text);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(result.Succeeded);
        var perToken = (double)bytes / CountTokens(text);
        Assert.True(perToken < MostBytesPerToken, $"{form}: {perToken:0.0} bytes per token");
    }

    [Theory]
    [InlineData("{ agencies(first: 10) { nodes { id nameZh } } }")]
    [InlineData("query Agency($id: ID!) { agency(id: $id) { id nameZh nameEn kind } }")]
    public void So_does_a_token_of_a_short_document(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.True(Parser.Parse(utf8).Succeeded);

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Parser.Parse(utf8);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange((double)bytes / CountTokens(utf8), 1, MostBytesPerToken - 0.1);
    }

    [Fact]
    public void The_lexer_allocates_nothing()
    {
        var text = Encoding.UTF8.GetBytes("query Q($a: [Int!]! = [1, 2.5e3, \"中\\u4E2D\", \"\"\"\n  block\n\"\"\"]) { b(c: $a) @d ...E } # 註\n");
        Assert.Equal(32, CountTokens(text));

        var before = GC.GetAllocatedBytesForCurrentThread();
        CountTokens(text);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int CountTokens(byte[] text)
    {
        var lexer = new Lexer(text);
        var count = 0;
        while (lexer.Advance() != TokenKind.EndOfFile)
        {
            count++;
        }

        return count;
    }
}
