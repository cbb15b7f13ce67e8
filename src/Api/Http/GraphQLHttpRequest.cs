using System.Text.Json;

namespace OpenGov.Api.Http;

/// <summary>The parameters of a GraphQL request, as GraphQL over HTTP names them. It has a text, the id of one, or both.</summary>
/// <param name="DocumentId">SHA-256 of the document in small hexadecimal digits, whichever way the caller gave it; other text names none.</param>
internal sealed record GraphQLHttpRequest(string? Query, string? DocumentId, string? OperationName, JsonElement? Variables)
{
    /// <summary>True where <c>extensions.explain</c> asks for the plan.</summary>
    public bool Explains { get; init; }
}
