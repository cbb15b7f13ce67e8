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
    private static readonly SearchValues<byte> NameContinue =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);

    private readonly ReadOnlySpan<byte> source;
    private int position;
    private int line = 1;
    private int lineStart;

    /// <summary>Bytes of this line beyond one for each UTF-16 code unit.</summary>
    private int surplus;

    public Lexer(ReadOnlySpan<byte> source) => this.source = source;

    /// <summary>Why the last token is <see cref="TokenKind.Invalid"/>, as a full sentence; the token's location says where.</summary>
    public string? Failure { get; private set; }

    /// <summary>The next token; at the end, <see cref="TokenKind.EndOfFile"/> again and again.</summary>
    public Token Next()
    {
        if (!SkipIgnored(out var failed))
        {
            return failed;
        }

        if (position == source.Length)
        {
            return TokenTo(position, TokenKind.EndOfFile);
        }

        return source[position] switch
        {
            (byte)'!' => Punctuator(TokenKind.Bang),
            (byte)'$' => Punctuator(TokenKind.Dollar),
            (byte)'&' => Punctuator(TokenKind.Ampersand),
            (byte)'(' => Punctuator(TokenKind.OpenParenthesis),
            (byte)')' => Punctuator(TokenKind.CloseParenthesis),
            (byte)'.' => Spread(),
            (byte)':' => Punctuator(TokenKind.Colon),
            (byte)'=' => Punctuator(TokenKind.EqualsSign),
            (byte)'@' => Punctuator(TokenKind.At),
            (byte)'[' => Punctuator(TokenKind.OpenBracket),
            (byte)']' => Punctuator(TokenKind.CloseBracket),
            (byte)'{' => Punctuator(TokenKind.OpenBrace),
            (byte)'|' => Punctuator(TokenKind.Pipe),
            (byte)'}' => Punctuator(TokenKind.CloseBrace),
            (byte)'"' => source[position..].StartsWith("\"\"\""u8) ? BlockString() : String(),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => Number(),
            (byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') => Name(),
            (byte)'\'' => Fail(position, "Found a single quote ('); strings stand in double quotes (\")."),
            _ => Unexpected(),
        };
    }

    private Token Unexpected()
    {
        var before = surplus;
        if (!TrySkipCharacter(position, out _, out var failed))
        {
            return failed;
        }

        surplus = before;
        return Fail(position, $"Found {CharacterAt(position)}, which starts nothing in GraphQL outside strings and comments.");
    }

    private bool SkipIgnored(out Token failed)
    {
        failed = default;
        while (position < source.Length)
        {
            switch (source[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    position = EndLine(position);
                    break;
                case (byte)'#':
                    if (!SkipComment(out failed))
                    {
                        return false;
                    }

                    break;
                case 0xEF when source[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    surplus += 2;
                    break;
                default:
                    return true;
            }
        }

        return true;
    }

    private bool SkipComment(out Token failed)
    {
        failed = default;
        while (position < source.Length && source[position] is not ((byte)'\n' or (byte)'\r'))
        {
            if (!TrySkipCharacter(position, out var next, out failed))
            {
                return false;
            }

            position = next;
        }

        return true;
    }

    private Token Punctuator(TokenKind kind) => TokenTo(position + 1, kind);

    private Token Spread()
    {
        var rest = source[position..];
        return rest.StartsWith("..."u8) ? TokenTo(position + 3, TokenKind.Spread)
            : rest.Length > 1 && rest[1] is >= (byte)'0' and <= (byte)'9'
                ? Fail(position, "Found a number that starts with \".\"; write a digit before the point, such as \"0.5\".")
            : Fail(position, "Found \".\"; a fragment is spread with three dots (\"...\").");
    }

    private Token Name()
    {
        var length = source[position..].IndexOfAnyExcept(NameContinue);
        return TokenTo(length < 0 ? source.Length : position + length, TokenKind.Name);
    }

    private Token Number()
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

    private Token NoDigit(int at) => Fail(at, $"Found {CharacterAt(at)} inside a number, where a digit is expected.");

    private readonly bool SkipDigits(ref int at)
    {
        var start = at;
        while (IsDigit(ByteAt(at)))
        {
            at++;
        }

        return at > start;
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
    private bool TrySkipCharacter(int at, out int next, out Token failed)
    {
        failed = default;
        next = at + 1;
        if (source[at] < 0x80)
        {
            return true;
        }

        if (Rune.DecodeFromUtf8(source[at..], out var rune, out var length) != OperationStatus.Done)
        {
            failed = Fail(at, source[at] == 0xED && ByteAt(at + 1) is >= 0xA0 and <= 0xBF
                ? "Found half of a surrogate pair; a document consists of whole Unicode characters."
                : $"Found the byte 0x{source[at]:X2}, which is not part of valid UTF-8 here; send the document as UTF-8.");
            return false;
        }

        next = at + length;
        surplus += length - rune.Utf16SequenceLength;
        return true;
    }

    private Token TokenTo(int end, TokenKind kind)
    {
        var token = new Token(kind, position, end, line, ColumnOf(position));
        position = end;
        return token;
    }

    private readonly int ColumnOf(int at) => at - lineStart - surplus + 1;

    /// <summary>Ends the reading; call it while line and column counts stand at this place.</summary>
    private Token Fail(int at, string message)
    {
        Failure = message;
        position = source.Length;
        return new(TokenKind.Invalid, at, at, line, ColumnOf(at));
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
