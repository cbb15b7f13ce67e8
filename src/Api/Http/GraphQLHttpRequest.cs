using System.Text.Json;

namespace OpenGov.Api.Http;

/// <summary>The parameters of a GraphQL request, as GraphQL over HTTP names them.</summary>
internal sealed record GraphQLHttpRequest(string Query, string? OperationName, JsonElement? Variables);
