using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>A bug outside the engine: an id for the caller, the exception for the log (which the framework has written).</summary>
internal static class MaskedFailure
{
    public static async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        http.Response.ContentType = $"{MediaTypes.Json}; charset=utf-8";
        using var writer = new ResponseWriter(http.Response.Body);
        ErrorResponse.Write(writer, new GraphQLError(
            $"The server failed; the log says why under the id {http.TraceIdentifier}. Please report the id.", ErrorCodes.Internal));
        await writer.FlushAsync(http.RequestAborted);
    }
}
