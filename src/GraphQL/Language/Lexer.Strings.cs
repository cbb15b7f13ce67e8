using System.Globalization;
using System.Text;

namespace OpenGov.GraphQL.Language;

internal ref partial struct Lexer
{
    /// <summary>Passes a string and checks it; <see cref="StringLiteral"/> makes the value of what passed here.</summary>
    private TokenKind String()
    {
        // The token's place is that of its quote: the counts move on with the characters inside.
        var column = ColumnOf(position);
        var at = position + 1;
        while (true)
        {
            switch (ByteAt(at))
            {
                case '"':
                    return Closed(TokenKind.String, line, column, at + 1);
                case -1 or '\n' or '\r':
                    return Fail(at, "The string is not closed on its line; add the closing quote (\"), or use a block string (\"\"\").");
                case '\\':
                    if (!SkipEscape(ref at))
                    {
                        return TokenKind.Invalid;
                    }

                    break;
                default:
                    if (!TrySkipCharacter(at, out at))
                    {
                        return TokenKind.Invalid;
                    }

                    break;
            }
        }
    }

    private TokenKind BlockString()
    {
        var (startLine, column) = (line, ColumnOf(position));
        var at = position + 3;
        while (true)
        {
            switch (ByteAt(at))
            {
                case '"' when source[at..].StartsWith("\"\"\""u8):
                    return Closed(TokenKind.BlockString, startLine, column, at + 3);
                case '\\' when source[at..].StartsWith("\\\"\"\""u8):
                    at += 4;
                    break;
                case -1:
                    return Fail(at, "The block string is not closed; add the closing quotes (\"\"\").");
                case '\n' or '\r':
                    at = EndLine(at);
                    break;
                default:
                    if (!TrySkipCharacter(at, out at))
                    {
                        return TokenKind.Invalid;
                    }

                    break;
            }
        }
    }

    private TokenKind Closed(TokenKind kind, int startLine, int column, int end)
    {
        (start, tokenLine, tokenColumn) = (position, startLine, column);
        position = end;
        return Kind = kind;
    }

    private bool SkipEscape(ref int at)
    {
        var escape = at;
        switch (ByteAt(at + 1))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                at += 2;
                return true;
            case 'u':
                if (ReadUnicodeEscape(ref at, out var code) && IsWhole(ref at, code))
                {
                    return true;
                }

                Fail(escape, $"Found {Wording.Quote(source[escape..AfterEscape(escape)])}, which stands for no Unicode character; " +
                    "write four hexadecimal digits (\"\\u4E2D\"), a surrogate pair of two such escapes, or \"\\u{1F600}\".");
                return false;
            case -1 or '\n' or '\r':
                Fail(at + 1, "The string is not closed on its line; add the closing quote (\"), or use a block string (\"\"\").");
                return false;
            default:
                Fail(escape, $"Found \"\\\" before {CharacterAt(at + 1)}, which is no escape; write \"\\\\\" for a backslash. " +
                    "Escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.");
                return false;
        }
    }

    /// <summary>A leading surrogate takes its trailing one along; any other surrogate is refused.</summary>
    private readonly bool IsWhole(ref int at, int code) =>
        !char.IsSurrogate((char)Math.Min(code, char.MaxValue))
        || (char.IsHighSurrogate((char)code)
            && ByteAt(at) == '\\' && ByteAt(at + 1) == 'u' && ByteAt(at + 2) != '{'
            && ReadUnicodeEscape(ref at, out var trailing) && trailing <= char.MaxValue && char.IsLowSurrogate((char)trailing));

    /// <summary>Reads \uXXXX or \u{X…} without a look at surrogates of the first form; braces take whole characters only.</summary>
    private readonly bool ReadUnicodeEscape(ref int at, out int code)
    {
        code = 0;
        if (ByteAt(at + 2) != '{')
        {
            var digits = source[Math.Min(at + 2, source.Length)..Math.Min(at + 6, source.Length)];
            at += 6;
            return digits.Length == 4 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
        }

        var first = at + 3;
        at = first;
        while (HexDigit(ByteAt(at)) is >= 0 and var digit)
        {
            code = Math.Min((code * 16) + digit, 0x110000);
            at++;
        }

        return at > first && ByteAt(at++) == '}' && Rune.IsValid(code);
    }

    private static int HexDigit(int code) => code switch
    {
        >= '0' and <= '9' => code - '0',
        >= 'a' and <= 'f' => code - 'a' + 10,
        >= 'A' and <= 'F' => code - 'A' + 10,
        _ => -1,
    };

    /// <summary>Where a broken escape ends for the reader's eye: behind its brace or its hexadecimal digits.</summary>
    private readonly int AfterEscape(int start)
    {
        var at = start + 2;
        var braced = ByteAt(at) == '{';
        at += braced ? 1 : 0;
        for (var digits = 0; HexDigit(ByteAt(at)) >= 0 && (braced || digits < 4); digits++)
        {
            at++;
        }

        return braced && ByteAt(at) == '}' ? at + 1 : at;
    }
}
