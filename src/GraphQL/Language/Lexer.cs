using System.Buffers;
using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// Splits UTF-8 text into the lexical tokens of the specification, without allocating for a token. White space, line ends, commas, comments
/// and byte order marks stand between tokens and mean nothing. Lines end with \n, \r\n or \r; columns count UTF-16 code units, so that
/// locations agree with graphql-js.
/// </summary>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> source;
    private int position;
    private int line = 1;
    private int lineStart;
    private int start;
    private int tokenLine = 1;
    private int tokenColumn = 1;

    /// <summary>Bytes of this line beyond one for each UTF-16 code unit.</summary>
    private int surplus;

    public Lexer(ReadOnlySpan<byte> source) => this.source = source;

    /// <summary>Why the last token is <see cref="TokenKind.Invalid"/>, as a full sentence; the token's location says where.</summary>
    public string? Failure { get; private set; }

    /// <summary>The kind of the current token. Its parts are fields and no struct is handed on, since copying one costs as much as reading it.</summary>
    public TokenKind Kind { get; private set; }

    public readonly Token Current => new(Kind, start, position, tokenLine, tokenColumn);

    public readonly SourceLocation Location => new(tokenLine, tokenColumn);

    public readonly ReadOnlySpan<byte> Text => source[start..position];

    /// <summary>Makes the current token the last one.</summary>
    public void Stop()
    {
        position = source.Length;
        Kind = TokenKind.EndOfFile;
    }

    /// <summary>Goes to the next token; at the end, to <see cref="TokenKind.EndOfFile"/> again and again.</summary>
    public TokenKind Advance()
    {
        var text = source;
        while ((uint)position < (uint)text.Length)
        {
            var first = TokenClass.Of[text[position]];
            switch (first)
            {
                case TokenClass.Letter:
                    return TokenTo(EndOfName(text, position + 1), TokenKind.Name);
                case TokenClass.Ignored:
                    position++;
                    break;
                case TokenClass.LineEnd:
                    position = EndOfIndent(text, EndLine(position));
                    break;
                case TokenClass.Digit:
                    return Number();
                case TokenClass.Other:
                    if (!SkipRareIgnored())
                    {
                        return Kind == TokenKind.Invalid ? Kind : Rare();
                    }

                    break;
                default:
                    return TokenTo(position + 1, (TokenKind)first);
            }
        }

        return TokenTo(position, TokenKind.EndOfFile);
    }

    private static int EndOfName(ReadOnlySpan<byte> text, int end)
    {
        while ((uint)end < (uint)text.Length && TokenClass.Of[text[end]] >= TokenClass.Letter)
        {
            end++;
        }

        return end;
    }

    /// <summary>Most bytes of a document that is written to be read are indents.</summary>
    private static int EndOfIndent(ReadOnlySpan<byte> text, int start)
    {
        var length = text[start..].IndexOfAnyExcept((byte)' ');
        return length < 0 ? text.Length : start + length;
    }

    private TokenKind Rare() => source[position] switch
    {
        (byte)'.' => Spread(),
        (byte)'"' => source[position..].StartsWith("\"\"\""u8) ? BlockString() : String(),
        (byte)'-' => Number(),
        (byte)'\'' => Fail(position, "Found a single quote ('); strings stand in double quotes (\")."),
        _ => Unexpected(),
    };

    private TokenKind Unexpected()
    {
        var before = surplus;
        if (!TrySkipCharacter(position, out _))
        {
            return TokenKind.Invalid;
        }

        surplus = before;
        return Fail(position, $"Found {CharacterAt(position)}, which starts nothing in GraphQL outside strings and comments.");
    }

    /// <summary>Passes a comment or byte order mark. False for anything else, or with the failure inside the comment.</summary>
    private bool SkipRareIgnored()
    {
        if (source[position] == '#')
        {
            return SkipComment();
        }

        if (!source[position..].StartsWith("\uFEFF"u8))
        {
            return false;
        }

        position += 3;
        surplus += 2;
        return true;
    }

    private bool SkipComment()
    {
        while (position < source.Length && source[position] is not ((byte)'\n' or (byte)'\r'))
        {
            if (!TrySkipCharacter(position, out var next))
            {
                return false;
            }

            position = next;
        }

        return true;
    }

    private TokenKind Spread()
    {
        var rest = source[position..];
        return rest.StartsWith("..."u8) ? TokenTo(position + 3, TokenKind.Spread)
            : rest.Length > 1 && rest[1] is >= (byte)'0' and <= (byte)'9'
                ? Fail(position, "Found a number that starts with \".\"; write a digit before the point, such as \"0.5\".")
            : Fail(position, "Found \".\"; a fragment is spread with three dots (\"...\").");
    }

    private TokenKind Number()
    {
        var end = position;
        var kind = TokenKind.Int;
        if (source[end] == '-')
        {
            end++;
        }

        if (ByteAt(end) == '0')
        {
            end++;
            if (IsDigit(ByteAt(end)))
            {
                return Fail(end, $"Found {CharacterAt(end)} after a leading zero; a number starts with another digit, or is 0.");
            }
        }
        else if (!SkipDigits(ref end))
        {
            return NoDigit(end);
        }

        if (ByteAt(end) == '.')
        {
            kind = TokenKind.Float;
            end++;
            if (!SkipDigits(ref end))
            {
                return NoDigit(end);
            }
        }

        if (ByteAt(end) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            end++;
            if (ByteAt(end) is '+' or '-')
            {
                end++;
            }

            if (!SkipDigits(ref end))
            {
                return NoDigit(end);
            }
        }

        return ByteAt(end) is '.' or '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
            ? Fail(end, $"Found {CharacterAt(end)} right after a number; only a digit can follow there, or something that ends the number.")
            : TokenTo(end, kind);
    }

    private TokenKind NoDigit(int at) => Fail(at, $"Found {CharacterAt(at)} inside a number, where a digit is expected.");

    private readonly bool SkipDigits(ref int at)
    {
        var before = at;
        while (IsDigit(ByteAt(at)))
        {
            at++;
        }

        return at > before;
    }

    /// <summary>The byte, or -1 at the end.</summary>
    private readonly int ByteAt(int at) => at < source.Length ? source[at] : -1;

    private static bool IsDigit(int code) => code is >= '0' and <= '9';

    /// <summary>Passes the line end at this place and starts a new line behind it.</summary>
    private int EndLine(int at)
    {
        at += source[at] == '\r' && ByteAt(at + 1) == '\n' ? 2 : 1;
        line++;
        lineStart = at;
        surplus = 0;
        return at;
    }

    /// <summary>Passes one Unicode character that is not a line end, and keeps count of its UTF-16 code units.</summary>
    private bool TrySkipCharacter(int at, out int next)
    {
        next = at + 1;
        if (source[at] < 0x80)
        {
            return true;
        }

        if (Rune.DecodeFromUtf8(source[at..], out var rune, out var length) != OperationStatus.Done)
        {
            Fail(at, source[at] == 0xED && ByteAt(at + 1) is >= 0xA0 and <= 0xBF
                ? "Found half of a surrogate pair; a document consists of whole Unicode characters."
                : $"Found the byte 0x{source[at]:X2}, which is not part of valid UTF-8 here; send the document as UTF-8.");
            return false;
        }

        next = at + length;
        surplus += length - rune.Utf16SequenceLength;
        return true;
    }

    private TokenKind TokenTo(int end, TokenKind kind)
    {
        (start, tokenLine, tokenColumn) = (position, line, ColumnOf(position));
        position = end;
        return Kind = kind;
    }

    private readonly int ColumnOf(int at) => at - lineStart - surplus + 1;

    /// <summary>Ends the reading; call it while line and column counts stand at this place.</summary>
    private TokenKind Fail(int at, string message)
    {
        Failure = message;
        (tokenLine, tokenColumn) = (line, ColumnOf(at));
        start = position = source.Length;
        return Kind = TokenKind.Invalid;
    }

    private readonly string CharacterAt(int at)
    {
        if (at >= source.Length)
        {
            return "the end of the document";
        }

        _ = Rune.DecodeFromUtf8(source[at..], out var rune, out _);
        return rune.Value == '"' ? "a double quote (\")"
            : Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune == Rune.ReplacementChar ? $"the character U+{rune.Value:X4}"
            : $"\"{rune}\"";
    }
}
