using System.Net.Http.Headers;
using System.Text;

namespace OpenGov.Api.Tests.Support;

/// <summary>One event stream as its client reads it: block by block, each as the text between two empty lines.</summary>
public sealed class EventReader : IDisposable
{
    private readonly StreamReader body;

    private EventReader(HttpResponseMessage response, Stream body)
    {
        Response = response;
        this.body = new StreamReader(body, Encoding.UTF8);
    }

    public HttpResponseMessage Response { get; }

    /// <summary>Returns when the server has begun to answer; what happens after that is in the stream.</summary>
    public static async Task<EventReader> OpenAsync(
        RunningProgram program, string body, string? key = null, string accept = "text/event-stream", CancellationToken cancellation = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await OpenAsync(program, request, key, accept, cancellation);
    }

    public static async Task<EventReader> OpenAsync(
        RunningProgram program, HttpRequestMessage request, string? key = null, string accept = "text/event-stream", CancellationToken cancellation = default)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
            request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
            var response = await program.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return new EventReader(response, await response.Content.ReadAsStreamAsync(cancellation));
        }
    }

    /// <summary>The next block, its lines joined by "|"; null at the end of the stream.</summary>
    public async Task<string?> NextAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (await body.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length == 0)
            {
                return string.Join('|', lines);
            }

            lines.Add(line);
        }

        return lines.Count == 0 ? null : throw new InvalidOperationException($"The stream ends inside \"{string.Join('|', lines)}\".");
    }

    /// <summary>Every block to the end.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation)
    {
        var blocks = new List<string>();
        while (await NextAsync(cancellation) is { } block)
        {
            blocks.Add(block);
        }

        return blocks;
    }

    public void Dispose()
    {
        body.Dispose();
        Response.Dispose();
    }
}
