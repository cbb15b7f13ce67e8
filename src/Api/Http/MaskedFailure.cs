using Microsoft.AspNetCore.Diagnostics;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>A bug outside the engine: an id for the caller, the exception under the same id for the log.</summary>
internal static class MaskedFailure
{
    public static async Task WriteAsync(HttpContext http)
    {
        var id = Guid.NewGuid();
        Log(http).LogError(http.Features.Get<IExceptionHandlerFeature>()?.Error, "A request failed; its answer shows the id {Id}.", id);

        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        http.Response.ContentType = $"{MediaTypes.Json}; charset=utf-8";
        using var writer = new ResponseWriter(http.Response.Body);
        ErrorJson.WriteResponse(writer, [GraphQLError.Masked(id)]);
        await writer.FlushAsync(http.RequestAborted);
    }

    /// <summary>A failure after bytes have left, of which the caller sees a cut connection only.</summary>
    public static void LogBroken(HttpContext http, Exception error) => Log(http).LogError(error, "An answer was broken off.");

    private static ILogger Log(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("OpenGov.Api");
}
