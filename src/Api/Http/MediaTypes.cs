using Microsoft.Net.Http.Headers;

namespace OpenGov.Api.Http;

/// <summary>The two media types of GraphQL over HTTP.</summary>
internal static class MediaTypes
{
    public const string Response = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>What the header "Accept" prefers; plain JSON for a client that does not say (a browser, curl). Null when it allows neither.</summary>
    public static string? Choose(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var wanted) || wanted.Count == 0)
        {
            return Json;
        }

        var best = (Quality: 0.0, Type: (string?)null);
        foreach (var type in wanted)
        {
            var quality = type.Quality ?? 1;
            var matched = type.MatchesMediaType(Response) && !type.MatchesAllTypes && !type.MatchesAllSubTypes ? Response
                : type.MatchesMediaType(Json) ? Json
                : null;
            if (matched is not null && quality > best.Quality)
            {
                best = (quality, matched);
            }
        }

        return best.Type;
    }
}
