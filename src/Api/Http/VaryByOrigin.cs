using Microsoft.Net.Http.Headers;

namespace OpenGov.Api.Http;

/// <summary>Says of every answer that it depends on who asks; ASP.NET Core says it of some, so that a cache could give one origin's to another.</summary>
internal static class VaryByOrigin
{
    /// <summary>Stands before <c>UseCors</c>: what is registered first sees the headers last.</summary>
    public static void UseVaryByOrigin(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var vary = http.Response.Headers.GetCommaSeparatedValues(HeaderNames.Vary);
            http.Response.Headers.Vary = string.Join(", ", vary.Append(HeaderNames.Origin).Distinct(StringComparer.OrdinalIgnoreCase));
            return Task.CompletedTask;
        });
        return next(http);
    });
}
