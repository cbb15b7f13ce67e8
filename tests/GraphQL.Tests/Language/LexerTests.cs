using System.Text;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Fact]
    public void An_empty_source_is_at_its_end_again_and_again()
    {
        var lexer = new Lexer(""u8);

        Assert.Equal(new Token(TokenKind.EndOfFile, 0, 0, 1, 1), Next(ref lexer));
        Assert.Equal(new Token(TokenKind.EndOfFile, 0, 0, 1, 1), Next(ref lexer));
    }

    [Theory]
    [InlineData("!", TokenKind.Bang)]
    [InlineData("$", TokenKind.Dollar)]
    [InlineData("&", TokenKind.Ampersand)]
    [InlineData("(", TokenKind.OpenParenthesis)]
    [InlineData(")", TokenKind.CloseParenthesis)]
    [InlineData("...", TokenKind.Spread)]
    [InlineData(":", TokenKind.Colon)]
    [InlineData("=", TokenKind.EqualsSign)]
    [InlineData("@", TokenKind.At)]
    [InlineData("[", TokenKind.OpenBracket)]
    [InlineData("]", TokenKind.CloseBracket)]
    [InlineData("{", TokenKind.OpenBrace)]
    [InlineData("|", TokenKind.Pipe)]
    [InlineData("}", TokenKind.CloseBrace)]
    [InlineData("_a1Z", TokenKind.Name)]
    [InlineData("0", TokenKind.Int)]
    [InlineData("-0", TokenKind.Int)]
    [InlineData("-4820", TokenKind.Int)]
    [InlineData("0.5", TokenKind.Float)]
    [InlineData("-1.25e+10", TokenKind.Float)]
    [InlineData("1E3", TokenKind.Float)]
    [InlineData("1e-3", TokenKind.Float)]
    [InlineData("\"\"", TokenKind.String)]
    [InlineData("\"中 \\\" 文\"", TokenKind.String)]
    [InlineData("\"\"\"a\"b\"\"\"", TokenKind.BlockString)]
    [InlineData("\"\"\"\"\"\"", TokenKind.BlockString)]
    [InlineData("\"\"\"a \\\"\"\" b\"\"\"", TokenKind.BlockString)]
    internal void A_token_is_read_whole(string text, TokenKind kind)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var lexer = new Lexer(utf8);

        Assert.Equal(new Token(kind, 0, utf8.Length, 1, 1), Next(ref lexer));
        Assert.Equal(TokenKind.EndOfFile, Next(ref lexer).Kind);
    }

    [Fact]
    public void White_space_commas_comments_and_byte_order_marks_mean_nothing()
    {
        Assert.Equal(
            [new Token(TokenKind.Name, 3, 4, 1, 2), new Token(TokenKind.Name, 21, 22, 2, 3)],
            TokensOf("\uFEFFa\t,, # 註解 }\n, b"));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\r\nb")]
    public void Every_kind_of_line_end_starts_one_new_line(string text)
    {
        var second = TokensOf(text)[1];

        Assert.Equal((2, 1), (second.Line, second.Column));
    }

    [Theory]
    [InlineData("\"é\" x", 5)]
    [InlineData("\"中文\" x", 6)]
    [InlineData("\"😀\" x", 6)]
    [InlineData("\"\"\"中\"\"\" x", 9)]
    public void Columns_count_utf16_code_units(string text, int column) => Assert.Equal(column, TokensOf(text)[1].Column);

    [Fact]
    public void A_token_after_a_block_string_stands_on_the_string_s_last_line()
    {
        var tokens = TokensOf("  \"\"\"中\r\n文\n\"\"\" x");

        Assert.Equal((1, 3), (tokens[0].Line, tokens[0].Column));
        Assert.Equal((3, 5), (tokens[1].Line, tokens[1].Column));
    }

    [Theory]
    [InlineData("01", 1, 2, "Found \"1\" after a leading zero; a number starts with another digit, or is 0.")]
    [InlineData("-00", 1, 3, "Found \"0\" after a leading zero; a number starts with another digit, or is 0.")]
    [InlineData("1.", 1, 3, "Found the end of the document inside a number, where a digit is expected.")]
    [InlineData("1.e3", 1, 3, "Found \"e\" inside a number, where a digit is expected.")]
    [InlineData("-", 1, 2, "Found the end of the document inside a number, where a digit is expected.")]
    [InlineData("1e+ ", 1, 4, "Found the character U+0020 inside a number, where a digit is expected.")]
    [InlineData("12a", 1, 3, "Found \"a\" right after a number; only a digit can follow there, or something that ends the number.")]
    [InlineData("1.5.2", 1, 4, "Found \".\" right after a number; only a digit can follow there, or something that ends the number.")]
    [InlineData("0xF1", 1, 2, "Found \"x\" right after a number; only a digit can follow there, or something that ends the number.")]
    [InlineData(".5", 1, 1, "Found a number that starts with \".\"; write a digit before the point, such as \"0.5\".")]
    [InlineData("..", 1, 1, "Found \".\"; a fragment is spread with three dots (\"...\").")]
    [InlineData("\n ?", 2, 2, "Found \"?\", which starts nothing in GraphQL outside strings and comments.")]
    [InlineData("中", 1, 1, "Found \"中\", which starts nothing in GraphQL outside strings and comments.")]
    [InlineData("\0", 1, 1, "Found the character U+0000, which starts nothing in GraphQL outside strings and comments.")]
    [InlineData("\u000B", 1, 1, "Found the character U+000B, which starts nothing in GraphQL outside strings and comments.")]
    [InlineData("'a'", 1, 1, "Found a single quote ('); strings stand in double quotes (\").")]
    public void What_is_no_token_is_refused_where_it_stands(string text, int line, int column, string message) =>
        AssertRefused(Encoding.UTF8.GetBytes(text), line, column, message);

    [Theory]
    [InlineData("\"中a", 4)]
    [InlineData("\"a\nb\"", 3)]
    [InlineData("\"a\rb\"", 3)]
    [InlineData("\"a\\\nb\"", 4)]
    public void A_string_that_is_not_closed_on_its_line_is_refused(string text, int column) =>
        AssertRefused(
            Encoding.UTF8.GetBytes(text),
            1,
            column,
            "The string is not closed on its line; add the closing quote (\"), or use a block string (\"\"\").");

    [Fact]
    public void A_block_string_that_is_not_closed_is_refused_at_the_end() =>
        AssertRefused("\"\"\"a\n b\"\""u8.ToArray(), 2, 5, "The block string is not closed; add the closing quotes (\"\"\").");

    [Theory]
    [InlineData("\\u12G4", "\\u12")]
    [InlineData("\\u", "\\u")]
    [InlineData("\\u{}", "\\u{}")]
    [InlineData("\\u{110000}", "\\u{110000}")]
    [InlineData("\\u{D83D}", "\\u{D83D}")]
    [InlineData("\\u{FFFFFFFFFFFFFFFFFFFF}", "\\u{FFFFFFFFFFFFFFFFFFFF}")]
    [InlineData("\\u{12", "\\u{12")]
    [InlineData("\\uD83D", "\\uD83D")]
    [InlineData("\\uD83Dx", "\\uD83D")]
    [InlineData("\\uD83D\\n", "\\uD83D")]
    [InlineData("\\uD83D\\u0041", "\\uD83D")]
    [InlineData("\\uD83D\\u{DE00}", "\\uD83D")]
    [InlineData("\\uDE00", "\\uDE00")]
    public void An_escape_that_is_no_unicode_character_is_refused(string escape, string found) =>
        AssertRefused(
            Encoding.UTF8.GetBytes($"\"ab{escape}\""),
            1,
            4,
            $"Found \"{found}\", which stands for no Unicode character; " +
            "write four hexadecimal digits (\"\\u4E2D\"), a surrogate pair of two such escapes, or \"\\u{1F600}\".");

    [Fact]
    public void An_unknown_escape_is_refused() =>
        AssertRefused(
            "\"\\x\""u8.ToArray(),
            1,
            2,
            "Found \"\\\" before \"x\", which is no escape; write \"\\\\\" for a backslash. Escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.");

    [Theory]
    [InlineData(new byte[] { (byte)'"', (byte)'a', 0xFF, (byte)'"' }, 3, "FF")]
    [InlineData(new byte[] { (byte)'#', 0xC3, (byte)'(' }, 2, "C3")]
    [InlineData(new byte[] { (byte)'"', (byte)'"', (byte)'"', 0xE4, 0xB8 }, 4, "E4")]
    [InlineData(new byte[] { 0xC0, 0x80 }, 1, "C0")]
    public void Invalid_utf8_is_refused_wherever_it_stands(byte[] utf8, int column, string found) =>
        AssertRefused(utf8, 1, column, $"Found the byte 0x{found}, which is not part of valid UTF-8 here; send the document as UTF-8.");

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() =>
        AssertRefused(
            [(byte)'"', 0xED, 0xA0, 0xBD, (byte)'"'],
            1,
            2,
            "Found half of a surrogate pair; a document consists of whole Unicode characters.");

    [Fact]
    public void Nothing_follows_what_was_refused()
    {
        var lexer = new Lexer("? a b"u8);

        Assert.Equal(TokenKind.Invalid, Next(ref lexer).Kind);
        Assert.Equal(TokenKind.EndOfFile, Next(ref lexer).Kind);
    }

    [Fact]
    public void Reading_tokens_allocates_nothing()
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{ a(b: \"中\\n\", c: -1.5) ...F } # 註\n", 50)));
        Count(utf8);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var tokens = Count(utf8);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(50 * 13, tokens);
        Assert.Equal(0, allocated);
    }

    private static int Count(ReadOnlySpan<byte> utf8)
    {
        var lexer = new Lexer(utf8);
        var count = 0;
        while (Next(ref lexer).Kind != TokenKind.EndOfFile)
        {
            count++;
        }

        return count;
    }

    private static Token Next(ref Lexer lexer)
    {
        lexer.Advance();
        return lexer.Current;
    }

    private static List<Token> TokensOf(string text)
    {
        var lexer = new Lexer(Encoding.UTF8.GetBytes(text));
        List<Token> tokens = [];
        for (var token = Next(ref lexer); token.Kind != TokenKind.EndOfFile; token = Next(ref lexer))
        {
            Assert.NotEqual(TokenKind.Invalid, token.Kind);
            tokens.Add(token);
        }

        return tokens;
    }

    private static void AssertRefused(byte[] utf8, int line, int column, string message)
    {
        var lexer = new Lexer(utf8);
        var token = Next(ref lexer);
        while (token.Kind is not (TokenKind.Invalid or TokenKind.EndOfFile))
        {
            token = Next(ref lexer);
        }

        Assert.Equal(TokenKind.Invalid, token.Kind);
        Assert.Equal(message, lexer.Failure);
        Assert.Equal((line, column), (token.Line, token.Column));
    }
}
