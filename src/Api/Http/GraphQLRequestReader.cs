using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Api.Http;

/// <summary>Reads the parameters of a GraphQL request from a POST body or a GET query string, within limits.</summary>
internal static class GraphQLRequestReader
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MostBytes = 1_000_000;

    private static readonly string[] Parameters = ["query", "operationName", "variables", "extensions"];

    public static async ValueTask<(GraphQLHttpRequest? Request, RequestFailure? Failure)> ReadAsync(HttpRequest http, CancellationToken cancellation)
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

        try
        {
            return await ReadBodyAsync(http, cancellation) is { } body
                ? FromJson(body)
                : Refuse(StatusCodes.Status413PayloadTooLarge, RequestErrorCodes.BodyTooLarge,
                    $"The body is larger than {MostBytes} bytes, which is the most that is read. Shorten the operation.");
        }
        catch (BadHttpRequestException error)
        {
            return Refuse(error.StatusCode, RequestErrorCodes.BodyInvalid,
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
            return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                $"The body {problem}; allowed is one JSON object such as {{\"query\": \"{{ __typename }}\"}}.");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                $"The body is a JSON {Name(root.ValueKind)}; allowed is one object with \"query\". Batches are not taken: send one operation at a time.");
        }

        string? operationName = null;
        JsonElement? variables = null;
        string? query = null;
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "query" when member.Value.ValueKind == JsonValueKind.String:
                    query = member.Value.GetString();
                    break;
                case "operationName" when member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null:
                    operationName = member.Value.GetString();
                    break;
                case "variables" or "extensions" when member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Null:
                    variables = member.NameEquals("variables") && member.Value.ValueKind == JsonValueKind.Object ? member.Value : variables;
                    break;
                case var name when Array.IndexOf(Parameters, name) >= 0:
                    var allowed = name is "query" or "operationName" ? "a string" : "an object";
                    return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                        $"\"{name}\" is a JSON {Name(member.Value.ValueKind)}; allowed is {allowed}.");
            }
        }

        return query is null
            ? Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid, "The body has no \"query\"; give the operation's text in it.")
            : (new GraphQLHttpRequest(query, operationName, variables), null);
    }

    private static (GraphQLHttpRequest? Request, RequestFailure? Failure) FromQueryString(IQueryCollection parameters)
    {
        if (Parameters.FirstOrDefault(name => parameters[name].Count > 1) is { } repeated)
        {
            return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                $"The parameter \"{repeated}\" is given {parameters[repeated].Count} times; allowed is once.");
        }

        string? query = parameters["query"];
        if (string.IsNullOrEmpty(query))
        {
            return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                "The address has no parameter \"query\"; give the operation's text in it, or send it by POST.");
        }

        JsonElement? variables = null;
        if (parameters["variables"] is [{ Length: > 0 } text])
        {
            var (root, problem) = JsonText.Parse(Encoding.UTF8.GetBytes(text));
            problem ??= root.ValueKind is JsonValueKind.Object or JsonValueKind.Null ? null : $"is a JSON {Name(root.ValueKind)}";
            if (problem is not null)
            {
                return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                    $"The parameter \"variables\" {problem}; allowed is a JSON object such as {{\"first\": 10}}.");
            }

            variables = root;
        }

        string? operationName = parameters["operationName"];
        return (
            new GraphQLHttpRequest(
                query,
                string.IsNullOrEmpty(operationName) ? null : operationName,
                variables is { ValueKind: JsonValueKind.Object } ? variables : null),
            null);
    }

    /// <summary>The whole body; null when it is larger than what is read.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest http, CancellationToken cancellation)
    {
        if (http.ContentLength > MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream((int)(http.ContentLength ?? 4096));
        ReadResult read;
        do
        {
            read = await http.BodyReader.ReadAsync(cancellation);
            if (body.Length + read.Buffer.Length > MostBytes)
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

    private static (GraphQLHttpRequest?, RequestFailure?) Refuse(int status, string code, string message) =>
        (null, new RequestFailure(status, code, message));

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "Boolean",
    };
}
