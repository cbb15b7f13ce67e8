using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Api.Http;

/// <summary>Reads the parameters of a GraphQL request from a POST body or a GET query string, within limits.</summary>
/// <param name="mostBytes">The largest body that is read.</param>
internal sealed class GraphQLRequestReader(int mostBytes)
{
    private const int FirstBytes = 16_384;

    public async ValueTask<(GraphQLHttpRequest? Request, RequestFailure? Failure)> ReadAsync(HttpRequest http, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(http.Method) || HttpMethods.IsHead(http.Method))
        {
            return FromQueryString(http.Query);
        }

        if (!HttpMethods.IsPost(http.Method))
        {
            return Refuse(StatusCodes.Status405MethodNotAllowed, RequestErrorCodes.MethodNotAllowed,
                $"The method is {http.Method}; allowed are GET and POST. Send the operation by POST.");
        }

        if (!IsJson(http.ContentType))
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, RequestErrorCodes.MediaTypeUnsupported,
                $"The content type is \"{http.ContentType}\"; allowed is \"application/json\" in UTF-8. Send the operation as a JSON object.");
        }

        if (http.Headers.ContentEncoding is [{ Length: > 0 } encoding, ..] && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, RequestErrorCodes.MediaTypeUnsupported,
                $"The content encoding is \"{http.Headers.ContentEncoding}\"; allowed is none. Send the body as it is.");
        }

        try
        {
            return await ReadBodyAsync(http, cancellation) is { } body
                ? FromJson(body)
                : Refuse(StatusCodes.Status413PayloadTooLarge, RequestErrorCodes.BodyTooLarge,
                    $"The body is larger than {mostBytes} bytes, which is the most that is read. Shorten the operation.");
        }
        catch (IOException error) when (!cancellation.IsCancellationRequested)
        {
            // Most of what is wrong has a type of its own, but a chunk whose length is no number of 32 bits has not.
            return Refuse((error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                "The body did not arrive as the request's headers announce it. Send it with its \"Content-Length\", or in well-formed chunks.");
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static (GraphQLHttpRequest? Request, RequestFailure? Failure) FromJson(ReadOnlyMemory<byte> body)
    {
        var (root, problem) = JsonText.Parse(body);
        if (problem is not null)
        {
            return Invalid($"The body {problem}; allowed is one JSON object such as {{\"query\": \"{{ __typename }}\"}}.");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return Invalid(
                $"The body is a JSON {RequestParameters.KindOf(root)}; allowed is one object with \"query\". Batches are not taken: send one operation at a time.");
        }

        var parameters = new RequestParameters();
        foreach (var member in root.EnumerateObject().Where(member => RequestParameters.Names.Contains(member.Name)))
        {
            if (parameters.Take(member.Name, member.Value) is { } wrong)
            {
                return Invalid($"\"{member.Name}\" {wrong}; allowed is {(RequestParameters.IsText(member.Name) ? "a string" : "an object")}.");
            }
        }

        return parameters.Finish("The body has no \"query\"; give the operation's text in it, or the id of a known document in \"documentId\".");
    }

    private static (GraphQLHttpRequest? Request, RequestFailure? Failure) FromQueryString(IQueryCollection address)
    {
        var parameters = new RequestParameters();
        foreach (var name in RequestParameters.Names)
        {
            if (address[name].Count > 1)
            {
                return Invalid($"The parameter \"{name}\" is given {address[name].Count} times; allowed is once.");
            }

            if (address[name] is not [{ Length: > 0 } text])
            {
                continue;
            }

            if (RequestParameters.IsText(name))
            {
                parameters.Take(name, text);
                continue;
            }

            var (value, problem) = JsonText.Parse(Encoding.UTF8.GetBytes(text));
            if ((problem ?? parameters.Take(name, value)) is { } wrong)
            {
                return Invalid($"The parameter \"{name}\" {wrong}; allowed is a JSON object such as {Example(name)}.");
            }
        }

        return parameters.Finish(
            "The address has no parameter \"query\"; give the operation's text in it, or the id of a known document in \"documentId\", or send it by POST.");
    }

    private static string Example(string name) =>
        name == "variables" ? "{\"first\": 10}" : "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"…\"}}";

    /// <summary>The whole body; null when it is larger than what is read.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest http, CancellationToken cancellation)
    {
        if (http.ContentLength > mostBytes)
        {
            return null;
        }

        // What is announced need not come, so that memory follows what has.
        using var body = new MemoryStream((int)Math.Min(http.ContentLength ?? FirstBytes, FirstBytes));
        ReadResult read;
        do
        {
            read = await http.BodyReader.ReadAsync(cancellation);
            if (body.Length + read.Buffer.Length > mostBytes)
            {
                http.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            foreach (var part in read.Buffer)
            {
                body.Write(part.Span);
            }

            http.BodyReader.AdvanceTo(read.Buffer.End);
        }
        while (!read.IsCompleted);

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static (GraphQLHttpRequest?, RequestFailure?) Invalid(string message) => (null, RequestParameters.Invalid(message));

    private static (GraphQLHttpRequest?, RequestFailure?) Refuse(int status, string code, string message) =>
        (null, new RequestFailure(status, code, message));
}
