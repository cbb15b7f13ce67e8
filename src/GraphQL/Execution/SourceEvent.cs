namespace OpenGov.GraphQL.Execution;

/// <summary>One event of a source stream.</summary>
/// <param name="Value">The root value of the event's execution: the parent of the subscription's one field.</param>
/// <param name="Id">Names the event to whoever goes on after it (<see cref="GraphQLRequest.LastEventId"/>); null where that is not offered.</param>
public readonly record struct SourceEvent(object? Value, string? Id = null);
