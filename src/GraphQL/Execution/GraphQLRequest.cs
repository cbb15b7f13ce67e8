using System.Text.Json;

namespace OpenGov.GraphQL.Execution;

/// <summary>What a caller asks.</summary>
/// <param name="Query">The text of the document.</param>
/// <param name="Scope">
/// The caller's part of a plan's key, compared by <see cref="object.Equals(object)"/>: two callers with equal scopes share their plans.
/// </param>
public sealed record GraphQLRequest(string Query, object Scope)
{
    /// <summary>Which operation of the document to run; needed only where it has several.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object, null or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>True refuses a mutation, as a GET over HTTP must.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>What the operation may cost; null for whatever it likes.</summary>
    public CostPolicy? Cost { get; init; }

    /// <summary>True shows plan and statements in the response's <c>extensions</c>. Who may ask for it is for the caller of the engine to say.</summary>
    public bool Explains { get; init; }

    /// <summary>For a subscription that goes on: the id of the last event that the caller has seen.</summary>
    public string? LastEventId { get; init; }

    /// <summary>Handed to resolvers as it is.</summary>
    public object? RequestState { get; init; }
}
