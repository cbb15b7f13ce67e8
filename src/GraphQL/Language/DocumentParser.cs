using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// Recursive descent over the tokens of one document. The first error ends it: from then on the current token is the end of the document, so
/// that every loop and every production stops by itself, and what they made meanwhile is thrown away.
/// </summary>
internal ref partial struct DocumentParser
{
    private readonly ReadOnlySpan<byte> source;
    private readonly ParserLimits limits;
    private Lexer lexer;
    private NodeStack nodes = new();
    private int tokens;
    private int depth;
    private GraphQLError? error;

    public DocumentParser(ReadOnlySpan<byte> source, ParserLimits limits)
    {
        this.source = source;
        this.limits = limits;
        lexer = new Lexer(source);
    }

    public ParseResult Parse()
    {
        Advance();
        if (lexer.Kind == TokenKind.EndOfFile)
        {
            Fail("The document is empty; send at least one operation, such as \"{ __typename }\".");
        }

        while (lexer.Kind != TokenKind.EndOfFile)
        {
            nodes.Push(ParseDefinition());
        }

        return error is null ? ParseResult.Of(new DocumentNode(nodes.PopTo<DefinitionNode>(0), new(1, 1))) : ParseResult.Failed(error);
    }

    public readonly void Dispose() => nodes.Dispose();

    private void Advance()
    {
        // After an error the lexer stands at the end, and stays there.
        var kind = lexer.Advance();
        if (kind == TokenKind.Invalid)
        {
            Fail(lexer.Failure!);
        }
        else if (kind != TokenKind.EndOfFile && ++tokens > limits.MaxTokens)
        {
            Stop(new(
                $"The document has more than {limits.MaxTokens} tokens, which is the limit. Split it into several requests.",
                ErrorCodes.LimitExceeded,
                [lexer.Location],
                Facts: new Dictionary<string, object?> { ["limit"] = limits.MaxTokens, ["found"] = tokens }));
        }
    }

    /// <summary>
    /// Goes one level deeper; every production that can contain itself does so first, and <see cref="Leave"/>s at its end.
    /// </summary>
    private void Enter()
    {
        if (++depth > limits.MaxDepth)
        {
            Stop(new(
                $"The document nests selection sets, values and types {depth} levels deep here; at most {limits.MaxDepth} are taken. " +
                "Ask for less at once.",
                ErrorCodes.LimitExceeded,
                [lexer.Location],
                Facts: new Dictionary<string, object?> { ["limit"] = limits.MaxDepth, ["found"] = depth }));
        }
    }

    private void Leave() => depth--;

    private readonly bool Is(TokenKind kind) => lexer.Kind == kind;

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Is(TokenKind.Name) && lexer.Text.SequenceEqual(keyword);

    private bool TakeKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool Take(TokenKind kind)
    {
        if (!Is(kind))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind, string expected)
    {
        if (!Take(kind))
        {
            FailExpecting(expected);
        }
    }

    private NameNode ParseName(string expected = "a name")
    {
        var location = lexer.Location;
        if (!Is(TokenKind.Name))
        {
            FailExpecting(expected);
            return new("", location);
        }

        var name = NameCache.Get(lexer.Text);
        Advance();
        return new(name, location);
    }

    private void FailExpecting(string expected) => Fail($"Expected {expected}, found {lexer.Current.Describe(source)}.");

    private void Fail(string message) => Fail(message, lexer.Location);

    private void Fail(string message, SourceLocation location) => Stop(new(message, ErrorCodes.SyntaxError, [location]));

    private void Stop(GraphQLError failure)
    {
        error ??= failure;
        lexer.Stop();
    }
}
