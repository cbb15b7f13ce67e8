using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>Where the events of subscriptions come from: the part of section 6.2.3 that is the server's own.</summary>
public interface IEventSource
{
    /// <summary>
    /// ResolveFieldEventStream: makes the source stream of one root field. What happens after this call has returned is in the stream, though nobody
    /// reads it yet. Events are made when they are read, so a slow reader costs no memory.
    /// </summary>
    /// <param name="lastEventId">The id of the last event that the caller has seen; it goes before an argument that says the same. Null for none.</param>
    /// <returns>A stream that ends its work when its enumeration is cancelled or disposed.</returns>
    /// <exception cref="GraphQLException">The arguments cannot be used. There is no stream then, only these errors.</exception>
    ValueTask<IAsyncEnumerable<SourceEvent>> OpenAsync(SelectedField field, ResolverArguments arguments, string? lastEventId);
}
