using System.Diagnostics.CodeAnalysis;
using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Language;

/// <summary>A document, or the first error that keeps the text from being one. Made by <see cref="Parser"/> alone.</summary>
public readonly struct ParseResult
{
    private ParseResult(DocumentNode? document, GraphQLError? error) => (Document, Error) = (document, error);

    public DocumentNode? Document { get; }

    /// <summary>Of code SYNTAX_ERROR or LIMIT_EXCEEDED.</summary>
    public GraphQLError? Error { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Document is not null;

    internal static ParseResult Of(DocumentNode document) => new(document, null);

    internal static ParseResult Failed(GraphQLError error) => new(null, error);
}
