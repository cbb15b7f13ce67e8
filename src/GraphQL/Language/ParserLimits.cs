namespace OpenGov.GraphQL.Language;

/// <summary>How large a document may be. What exceeds a limit is refused with LIMIT_EXCEEDED before anything else is looked at.</summary>
/// <param name="MaxTokens">Lexical tokens; comments and commas do not count.</param>
/// <param name="MaxDepth">Selection sets, values and list types inside each other, counted together.</param>
/// <param name="MaxBytes">Bytes of UTF-8.</param>
public sealed record ParserLimits(int MaxTokens = 20_000, int MaxDepth = 128, int MaxBytes = 256 * 1024)
{
    public static readonly ParserLimits Default = new();

    /// <summary>For a type system document, which the server's owner wrote and not a client.</summary>
    public static readonly ParserLimits ForSchemas = new(MaxTokens: 4_000_000, MaxDepth: 128, MaxBytes: 64 * 1024 * 1024);
}
