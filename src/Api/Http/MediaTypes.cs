using Microsoft.Net.Http.Headers;

namespace OpenGov.Api.Http;

/// <summary>The two media types of GraphQL over HTTP, and the one of event streams.</summary>
internal static class MediaTypes
{
    public const string Response = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string EventStream = "text/event-stream";

    /// <summary>What the header "Accept" prefers; plain JSON for a client that does not say (a browser, curl). Null when it allows neither.</summary>
    public static string? Choose(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var wanted) || wanted.Count == 0)
        {
            return Json;
        }

        var (json, response) = (Quality(Json, wanted), Quality(Response, wanted));
        return (json, response) switch
        {
            (0, 0) => null,
            _ when json != response => json > response ? Json : Response,
            _ => NamesFirst(Response, Json, wanted) ? Response : Json,
        };
    }

    /// <summary>Whether the header "Accept" names event streams; a wildcard does not mean them.</summary>
    public static bool TakesEvents(HttpRequest request) => EventQuality(request, out _) > 0;

    /// <summary>Whether it names them before what one response is written in.</summary>
    public static bool PrefersEvents(HttpRequest request)
    {
        var events = EventQuality(request, out var wanted);
        var other = Math.Max(Quality(Json, wanted), Quality(Response, wanted));
        return events > 0 && (events != other ? events > other
            : !NamesFirst(Json, EventStream, wanted) && !NamesFirst(Response, EventStream, wanted));
    }

    private static double EventQuality(HttpRequest request, out IList<MediaTypeHeaderValue> wanted)
    {
        wanted = MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges) ? ranges : [];
        return wanted.FirstOrDefault(range => Names(range, EventStream)) is { } range ? range.Quality ?? 1 : 0;
    }

    /// <summary>The quality that the most specific range gives a type: a name goes before <c>application/*</c>, and that before <c>*/*</c>.</summary>
    private static double Quality(string type, IList<MediaTypeHeaderValue> wanted)
    {
        var range = wanted.FirstOrDefault(range => Names(range, type))
            ?? wanted.FirstOrDefault(range => Names(range, "application/*"))
            ?? wanted.FirstOrDefault(range => range.MatchesAllTypes);
        return range is null ? 0 : range.Quality ?? 1;
    }

    private static bool NamesFirst(string one, string other, IList<MediaTypeHeaderValue> wanted) =>
        wanted.FirstOrDefault(range => Names(range, one) || Names(range, other)) is { } first && Names(first, one);

    /// <summary>
    /// Compares whole names: <see cref="MediaTypeHeaderValue.MatchesMediaType"/> takes "application/json" for every type that ends in "+json".
    /// </summary>
    private static bool Names(MediaTypeHeaderValue range, string type) => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);
}
