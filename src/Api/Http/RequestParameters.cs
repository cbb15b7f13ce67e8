using System.Text.Json;

namespace OpenGov.Api.Http;

/// <summary>The parameters of one request while they are read, one by one, from a body or an address.</summary>
internal sealed class RequestParameters
{
    public static readonly IReadOnlyList<string> Names = ["query", "documentId", "operationName", "variables", "extensions"];

    private readonly Dictionary<string, string> texts = [];
    private readonly Dictionary<string, JsonElement> objects = [];

    public static bool IsText(string name) => name is "query" or "documentId" or "operationName";

    /// <summary>Takes one parameter; null counts as not given, but for the query, which a request that names it has to have.</summary>
    /// <returns>What is wrong with it as the rest of a sentence: "is a JSON number"; null when nothing is.</returns>
    public string? Take(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null && name != "query")
        {
            return null;
        }

        if (value.ValueKind != (IsText(name) ? JsonValueKind.String : JsonValueKind.Object))
        {
            return $"is a JSON {KindOf(value)}";
        }

        if (IsText(name))
        {
            texts[name] = value.GetString()!;
        }
        else
        {
            objects[name] = value;
        }

        return null;
    }

    public void Take(string name, string text) => texts[name] = text;

    /// <summary>The whole request.</summary>
    /// <param name="missing">What to say when there is neither a text nor an id.</param>
    public (GraphQLHttpRequest? Request, RequestFailure? Failure) Finish(string missing)
    {
        var (persisted, failure) = objects.TryGetValue("extensions", out var extensions) ? PersistedQuery(extensions) : default;
        if (failure is not null)
        {
            return (null, failure);
        }

        var explains = false;
        if (extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("explain", out var explain))
        {
            if (explain.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                return (null, Invalid($"\"extensions.explain\" is a JSON {KindOf(explain)}; allowed is true, which asks for the plan, or false."));
            }

            explains = explain.ValueKind == JsonValueKind.True;
        }

        const string prefix = "sha256:";
        var documentId = texts.GetValueOrDefault("documentId");
        documentId = documentId is not null && documentId.StartsWith(prefix, StringComparison.Ordinal) ? documentId[prefix.Length..] : documentId;
        if (documentId is not null && persisted is not null && documentId != persisted)
        {
            return (null, Invalid("\"documentId\" and \"extensions.persistedQuery\" name two documents; allowed is one. Give one of them."));
        }

        var query = texts.GetValueOrDefault("query");
        documentId ??= persisted;
        return query is null && documentId is null
            ? (null, Invalid(missing))
            : (new GraphQLHttpRequest(
                query, documentId, texts.GetValueOrDefault("operationName"), objects.TryGetValue("variables", out var variables) ? variables : null)
            {
                Explains = explains,
            }, null);
    }

    public static RequestFailure Invalid(string message) => new(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid, message);

    public static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "Boolean",
    };

    /// <summary>The hash that Apollo's clients send: <c>{"persistedQuery": {"version": 1, "sha256Hash": "…"}}</c>.</summary>
    private static (string? Hash, RequestFailure? Failure) PersistedQuery(JsonElement extensions)
    {
        if (!extensions.TryGetProperty("persistedQuery", out var persisted))
        {
            return default;
        }

        return persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var one) && one == 1
            && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? (hash.GetString(), null)
            : (null, Invalid("\"extensions.persistedQuery\" is not what it must be; allowed is {\"version\": 1, \"sha256Hash\": \"…\"}."));
    }
}
