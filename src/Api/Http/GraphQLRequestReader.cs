using System.Globalization;
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

        if (!MediaTypeHeaderValue.TryParse(http.ContentType, out var type) || type.MediaType != "application/json"
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, RequestErrorCodes.MediaTypeUnsupported,
                $"The content type is \"{http.ContentType}\"; allowed is \"application/json\" in UTF-8. Send the operation as a JSON object.");
        }

        var (body, tooLarge) = await ReadBodyAsync(http, cancellation);
        return tooLarge ?? FromJson(body);
    }

    private static (GraphQLHttpRequest? Request, RequestFailure? Failure) FromJson(ReadOnlyMemory<byte> body)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            root = document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}");
            return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                $"The body is not JSON (see {place}); allowed is an object such as {{\"query\": \"{{ __typename }}\"}}.");
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
        string? query = parameters["query"];
        if (string.IsNullOrEmpty(query))
        {
            return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                "The address has no parameter \"query\"; give the operation's text in it, or send it by POST.");
        }

        JsonElement? variables = null;
        if (parameters["variables"] is [{ Length: > 0 } text])
        {
            try
            {
                using var document = JsonDocument.Parse(text);
                variables = document.RootElement.Clone();
            }
            catch (JsonException)
            {
                variables = null;
            }

            if (variables is not { ValueKind: JsonValueKind.Object or JsonValueKind.Null })
            {
                return Refuse(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                    "The parameter \"variables\" is not a JSON object; allowed is an object such as {\"first\": 10}.");
            }
        }

        string? operationName = parameters["operationName"];
        return (
            new GraphQLHttpRequest(
                query,
                string.IsNullOrEmpty(operationName) ? null : operationName,
                variables is { ValueKind: JsonValueKind.Object } ? variables : null),
            null);
    }

    private static async ValueTask<(ReadOnlyMemory<byte> Body, (GraphQLHttpRequest?, RequestFailure?)? TooLarge)> ReadBodyAsync(
        HttpRequest http, CancellationToken cancellation)
    {
        using var body = new MemoryStream(http.ContentLength is { } length and <= MostBytes ? (int)length : 4096);
        var buffer = new byte[16 * 1024];
        int count;
        while (http.ContentLength is null or <= MostBytes && (count = await http.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + count > MostBytes)
            {
                break;
            }

            body.Write(buffer, 0, count);
        }

        var whole = http.ContentLength is { } told ? told == body.Length : await http.Body.ReadAsync(buffer, cancellation) == 0;
        return whole
            ? (body.ToArray(), null)
            : (default, Refuse(StatusCodes.Status413PayloadTooLarge, RequestErrorCodes.BodyTooLarge,
                $"The body is larger than {MostBytes} bytes, which is the most that is read. Shorten the operation, or send long values as variables."));
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
