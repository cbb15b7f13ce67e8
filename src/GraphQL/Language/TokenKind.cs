namespace OpenGov.GraphQL.Language;

/// <summary>The lexical tokens of the specification, with two of our own: the end, and what is no token at all.</summary>
internal enum TokenKind
{
    EndOfFile,

    /// <summary>Not a token; the lexer's <see cref="Lexer.Failure"/> says why.</summary>
    Invalid,
    Bang,
    Dollar,
    Ampersand,
    OpenParenthesis,
    CloseParenthesis,
    Spread,
    Colon,
    EqualsSign,
    At,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    Pipe,
    CloseBrace,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
