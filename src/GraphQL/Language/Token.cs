namespace OpenGov.GraphQL.Language;

/// <summary>A lexical token as a range of bytes, quotes included; the text stays in the source.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units, as graphql-js counts.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Column)
{
    public SourceLocation Location => new(Line, Column);

    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> source) => source[Start..End];

    /// <summary>The token as the middle of a sentence: <c>the name "status"</c>, <c>"}"</c>, <c>the end of the document</c>.</summary>
    public string Describe(ReadOnlySpan<byte> source) => Kind switch
    {
        TokenKind.EndOfFile => "the end of the document",
        TokenKind.Name => $"the name {Wording.Quote(Text(source))}",
        TokenKind.Int or TokenKind.Float => $"the number {Wording.Clip(Text(source))}",
        TokenKind.String => $"the string {Wording.Quote(source[(Start + 1)..(End - 1)])}",
        TokenKind.BlockString => $"the block string {Wording.Quote(source[(Start + 3)..(End - 3)])}",
        _ => Wording.Quote(Text(source)),
    };
}
