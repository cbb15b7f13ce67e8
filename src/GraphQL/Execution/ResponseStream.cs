namespace OpenGov.GraphQL.Execution;

/// <summary>The events of one request and what makes a response of each (MapSourceToResponseEvent, section 6.2.3.2).</summary>
public sealed class ResponseStream
{
    private readonly Func<SourceEvent, ResponseWriter, CancellationToken, ValueTask<ResponseSummary>> respond;

    internal ResponseStream(
        IAsyncEnumerable<SourceEvent> events, Func<SourceEvent, ResponseWriter, CancellationToken, ValueTask<ResponseSummary>> respond) =>
        (Events, this.respond) = (events, respond);

    /// <summary>
    /// The source stream, to be read once. Its end is the end of the responses; a failure means that no further one is to be had. Cancelling it is the
    /// way to unsubscribe.
    /// </summary>
    public IAsyncEnumerable<SourceEvent> Events { get; }

    /// <summary>Writes the response to one event into a writer that is empty and keeps everything in memory.</summary>
    public ValueTask<ResponseSummary> RespondAsync(SourceEvent @event, ResponseWriter writer, CancellationToken cancellation) =>
        respond(@event, writer, cancellation);

    /// <summary>The stream of what is answered by one response.</summary>
    internal static ResponseStream Single(Func<ResponseWriter, CancellationToken, ValueTask<ResponseSummary>> respond) =>
        new(new SourceEvent[] { default }.ToAsyncEnumerable(), (_, writer, cancellation) => respond(writer, cancellation));
}
