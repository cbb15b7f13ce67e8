namespace OpenGov.GraphQL.Language;

/// <summary>
/// What a byte can start, one entry for each byte: the <see cref="TokenKind"/> of a punctuator, or one of the classes below. It decides about
/// most tokens with one look.
/// </summary>
internal static class TokenClass
{
    /// <summary>Needs a closer look.</summary>
    public const byte Other = 0;

    /// <summary>A space, tab or comma.</summary>
    public const byte Ignored = 100;

    public const byte LineEnd = 101;

    /// <summary>A letter or underscore. From here on, what a name goes on with.</summary>
    public const byte Letter = 102;

    public const byte Digit = 103;

    /// <summary>By byte.</summary>
    public static readonly byte[] Of = Make();

    private static byte[] Make()
    {
        var classes = new byte[256];
        for (var code = 0; code < classes.Length; code++)
        {
            classes[code] = (char)code switch
            {
                ' ' or '\t' or ',' => Ignored,
                '\n' or '\r' => LineEnd,
                '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Letter,
                >= '0' and <= '9' => Digit,
                '!' => (byte)TokenKind.Bang,
                '$' => (byte)TokenKind.Dollar,
                '&' => (byte)TokenKind.Ampersand,
                '(' => (byte)TokenKind.OpenParenthesis,
                ')' => (byte)TokenKind.CloseParenthesis,
                ':' => (byte)TokenKind.Colon,
                '=' => (byte)TokenKind.EqualsSign,
                '@' => (byte)TokenKind.At,
                '[' => (byte)TokenKind.OpenBracket,
                ']' => (byte)TokenKind.CloseBracket,
                '{' => (byte)TokenKind.OpenBrace,
                '|' => (byte)TokenKind.Pipe,
                '}' => (byte)TokenKind.CloseBrace,
                _ => Other,
            };
        }

        return classes;
    }
}
