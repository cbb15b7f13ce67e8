using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace OpenGov.Api.Http;

/// <summary>Writes server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), named as the protocol of graphql-sse does.</summary>
internal sealed class EventStreamWriter(PipeWriter body)
{
    /// <summary>Tells that the stream is open, and how long to wait before connecting again should it break.</summary>
    public ValueTask OpenAsync(TimeSpan retry, CancellationToken cancellation)
    {
        body.Write(Encoding.UTF8.GetBytes($"retry: {(long)retry.TotalMilliseconds}\n\n"));
        return SendAsync(cancellation);
    }

    /// <summary>A response.</summary>
    /// <param name="id">What the client says in "Last-Event-ID" when it connects again.</param>
    public ValueTask NextAsync(ReadOnlySpan<byte> response, string? id, CancellationToken cancellation)
    {
        body.Write("event: next\n"u8);
        if (id is not null)
        {
            body.Write(Encoding.UTF8.GetBytes($"id: {id}\n"));
        }

        // A line end may stand in stored JSON, which is sent on as it is; both of its characters end a line here.
        foreach (var line in response.SplitAny("\r\n"u8))
        {
            body.Write("data: "u8);
            body.Write(response[line]);
            body.Write("\n"u8);
        }

        body.Write("\n"u8);
        return SendAsync(cancellation);
    }

    /// <summary>The stream's end: nothing more is to come, so the client does not connect again.</summary>
    public ValueTask CompleteAsync(CancellationToken cancellation)
    {
        body.Write("event: complete\ndata:\n\n"u8);
        return SendAsync(cancellation);
    }

    /// <summary>A comment, which clients pass over: it keeps proxies from closing a silent connection and finds out who has gone.</summary>
    public ValueTask KeepAliveAsync(CancellationToken cancellation)
    {
        body.Write(":\n\n"u8);
        return SendAsync(cancellation);
    }

    /// <summary>Waits while the client reads more slowly than it is written to.</summary>
    private async ValueTask SendAsync(CancellationToken cancellation) => await body.FlushAsync(cancellation);
}
