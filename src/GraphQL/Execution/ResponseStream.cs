using System.Runtime.CompilerServices;

namespace OpenGov.GraphQL.Execution;

/// <summary>The responses to one request, one after the other. To be read once.</summary>
public sealed class ResponseStream
{
    private readonly IAsyncEnumerable<SourceEvent> source;
    private readonly Func<ResponseWriter, SourceEvent, CancellationToken, ValueTask<ResponseSummary>> respond;

    /// <param name="respond">Writes the response to one event into a writer that is empty.</param>
    internal ResponseStream(
        IAsyncEnumerable<SourceEvent> source, Func<ResponseWriter, SourceEvent, CancellationToken, ValueTask<ResponseSummary>> respond) =>
        (this.source, this.respond) = (source, respond);

    /// <summary>
    /// MapSourceToResponseEvent (section 6.2.3.2). Ends when the source does; cancelling it is the way to unsubscribe. The next event is not asked for
    /// before the last response has been taken.
    /// </summary>
    /// <param name="writer">Holds the response in memory until the next one is asked for.</param>
    /// <exception cref="Exception">The source failed: no further response is to be had.</exception>
    public async IAsyncEnumerable<StreamedResponse> ReadAsync(
        ResponseWriter writer, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var @event in source.WithCancellation(cancellation))
        {
            writer.Clear();
            yield return new StreamedResponse(await respond(writer, @event, cancellation), @event.Id);
        }
    }

    /// <summary>The stream of what is answered by one response.</summary>
    internal static ResponseStream Single(Func<ResponseWriter, CancellationToken, ValueTask<ResponseSummary>> respond) =>
        new(new SourceEvent[] { default }.ToAsyncEnumerable(), (writer, _, cancellation) => respond(writer, cancellation));
}

/// <summary>One response of a stream; its text is in the reader's writer.</summary>
/// <param name="EventId">See <see cref="SourceEvent"/>.</param>
public readonly record struct StreamedResponse(ResponseSummary Summary, string? EventId);
