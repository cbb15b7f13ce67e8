using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Api.Http;

/// <summary>What pages of other sites may do: those of named origins ask, the others nothing (docs/adr/0009-cross-site-requests.md).</summary>
internal sealed class CrossSite(IReadOnlyCollection<string> origins)
{
    private static readonly TimeSpan PreflightHolds = TimeSpan.FromMinutes(10);

    /// <summary>Headers of which a browser asks the server first when another site's page wants to send one. One of them shows that it did.</summary>
    private static readonly string[] AskedFor =
        ["Authorization", "X-Api-Key", "GraphQL-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    /// <summary>What a form can send.</summary>
    private static readonly string[] SimpleTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

    /// <summary>The failure of a request that a page of an unnamed origin may have made a browser send without asking first.</summary>
    public RequestFailure? Refuse(HttpRequest request)
    {
        if (!IsSimple(request) || Admits(request))
        {
            return null;
        }

        return new RequestFailure(StatusCodes.Status400BadRequest, RequestErrorCodes.PreflightRequired,
            "A browser sent the request for a page of another site, in a form for which it asks no permission first; such a request is not answered. Send JSON by POST, or add the header \"GraphQL-Preflight: 1\".");
    }

    /// <summary>The answer to browsers that ask: named origins only, and never with credentials, since a key is no cookie.</summary>
    public void Describe(CorsPolicyBuilder policy) => policy
        .WithOrigins([.. origins])
        .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
        .WithHeaders([.. AskedFor, HeaderNames.ContentType, RequestReports.CostHeader, RequestReports.ExplainHeader])
        .WithExposedHeaders(HeaderNames.RetryAfter)
        .SetPreflightMaxAge(PreflightHolds);

    private static bool IsSimple(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsPost(request.Method))
        && !AskedFor.Any(name => !string.IsNullOrEmpty(request.Headers[name]))
        && (string.IsNullOrEmpty(request.ContentType)
            || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || SimpleTypes.Any(simple => type.MediaType.Equals(simple, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Browsers say where a request comes from, and no page can keep them from it: the site's own page, or an address that was typed ("none").
    /// What says nothing is no browser, or is asked without a page in between.
    /// </summary>
    private bool Admits(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (origin is not null && origins.Contains(origin))
        {
            return true;
        }

        return (string?)request.Headers["Sec-Fetch-Site"] switch
        {
            "same-origin" or "none" => true,
            null => origin is null,
            _ => false,
        };
    }
}
