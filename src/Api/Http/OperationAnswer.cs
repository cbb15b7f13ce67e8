using System.Globalization;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>Runs an operation that has been read, within the limits, and streams its response; or answers why it is not run.</summary>
internal sealed class OperationAnswer(GraphQLEngine engine, RequestLimits limits, SlowOperations slow, TimeProvider clock)
{
    public const string Methods = "GET, HEAD, POST, OPTIONS";

    /// <param name="statusOf">Called when the kind of the answer is known, before the first byte.</param>
    public async Task WriteAsync(HttpContext http, string mediaType, GraphQLRequest request, Func<ResponseKind, int> statusOf)
    {
        using var timeout = new CancellationTokenSource(limits.Timeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, http.RequestAborted);
        long? started = null;
        try
        {
            using var place = await limits.EnterAsync(stop.Token);
            if (!place.IsAcquired)
            {
                await RefuseAsync(http, mediaType, RequestLimits.Busy);
                return;
            }

            started = slow.Start();
            using var writer = new ResponseWriter(http.Response.Body);
            await engine.ExecuteAsync(request, writer, kind => Start(http, mediaType, statusOf(kind), allow: HttpMethods.Post), stop.Token);
            if (!writer.HasLeft)
            {
                // The whole answer is in hand, so its length can be told.
                http.Response.ContentLength = writer.Written.Length;
            }

            await writer.FlushAsync(stop.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; there is nobody to tell.
        }
        catch (Exception) when (timeout.IsCancellationRequested && !http.Response.HasStarted)
        {
            // Whatever it was, it is what a stopped database makes of its statement.
            http.Response.Clear();
            await RefuseAsync(http, mediaType, limits.TooLong);
        }
        catch (Exception error) when (http.Response.HasStarted)
        {
            // Half an answer must not look like a whole one: the connection is cut.
            MaskedFailure.LogBroken(http, error);
            http.Abort();
        }
        finally
        {
            if (started is { } start)
            {
                slow.End(request, start);
            }
        }
    }

    /// <param name="allow">The methods that a 405 tells.</param>
    public static async Task RefuseAsync(HttpContext http, string mediaType, RequestFailure failure, string allow = Methods)
    {
        Start(http, mediaType, failure.Status, allow);
        if (failure.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (failure.Status == StatusCodes.Status413PayloadTooLarge)
        {
            // The rest of the body is not read.
            http.Response.Headers.Connection = "close";
        }

        if (failure.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        using var writer = new ResponseWriter(http.Response.Body);
        ErrorJson.WriteResponse(writer, [failure.ToError()]);
        await writer.FlushAsync(http.RequestAborted);
    }

    private static void Start(HttpContext http, string mediaType, int status, string allow)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept, Authorization, X-Api-Key";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = allow;
        }
    }
}
