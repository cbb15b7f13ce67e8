using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>GraphQL over HTTP at <c>/graphql</c>: reads the request, picks the media type and the status, streams the answer.</summary>
internal sealed class GraphQLEndpoint(GraphQLEngine engine, Callers callers)
{
    private const string Methods = "GET, HEAD, POST, OPTIONS";

    public async Task HandleAsync(HttpContext http)
    {
        var cancellation = http.RequestAborted;
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            http.Response.Headers.Allow = Methods;
            return;
        }

        if (MediaTypes.Choose(http.Request) is not { } mediaType)
        {
            await RefuseAsync(http, MediaTypes.Response, new RequestFailure(StatusCodes.Status406NotAcceptable, RequestErrorCodes.NotAcceptable,
                $"The header \"Accept\" is \"{http.Request.Headers.Accept}\"; allowed are \"{MediaTypes.Response}\" and \"{MediaTypes.Json}\"."));
            return;
        }

        var (scope, unidentified) = await callers.IdentifyAsync(http.Request, cancellation);
        if (unidentified is not null)
        {
            await RefuseAsync(http, mediaType, unidentified);
            return;
        }

        var (request, failure) = await GraphQLRequestReader.ReadAsync(http.Request, cancellation);
        if (request is null)
        {
            await RefuseAsync(http, mediaType, failure!);
            return;
        }

        await AnswerAsync(http, mediaType, request, scope, kind => StatusOf(kind, mediaType));
    }

    /// <summary>Runs a request that has been read. The status is chosen when the kind of the answer is known, before the first byte.</summary>
    public async Task AnswerAsync(
        HttpContext http, string mediaType, GraphQLHttpRequest request, AccessScope scope, Func<ResponseKind, int> statusOf)
    {
        var queriesOnly = !HttpMethods.IsPost(http.Request.Method);
        try
        {
            using var writer = new ResponseWriter(http.Response.Body);
            await engine.ExecuteAsync(
                new GraphQLRequest(request.Query, scope)
                {
                    OperationName = request.OperationName,
                    Variables = request.Variables ?? default,
                    QueriesOnly = queriesOnly,
                },
                writer,
                kind => Start(http, mediaType, statusOf(kind)),
                http.RequestAborted);
            if (!writer.HasLeft)
            {
                // The whole answer is in hand, so its length can be told.
                http.Response.ContentLength = writer.Written.Length;
            }

            await writer.FlushAsync(http.RequestAborted);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; there is nobody to tell.
        }
        catch (Exception error) when (http.Response.HasStarted)
        {
            // Half an answer must not look like a whole one: the connection is cut.
            MaskedFailure.LogBroken(http, error);
            http.Abort();
        }
    }

    public static async Task RefuseAsync(HttpContext http, string mediaType, RequestFailure failure)
    {
        Start(http, mediaType, failure.Status);
        if (failure.Status == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = Methods;
        }

        if (failure.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (failure.Status == StatusCodes.Status413PayloadTooLarge)
        {
            // The rest of the body is not read.
            http.Response.Headers.Connection = "close";
        }

        using var writer = new ResponseWriter(http.Response.Body);
        ErrorJson.WriteResponse(writer, [failure.ToError()]);
        await writer.FlushAsync(http.RequestAborted);
    }

    private static void Start(HttpContext http, string mediaType, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept, Authorization, X-Api-Key";
        http.Response.Headers.XContentTypeOptions = "nosniff";
    }

    /// <summary>
    /// With the GraphQL media type a request that did not run is 400; with plain JSON, which older clients ask for, it is 200 (GraphQL over HTTP,
    /// "Status codes"). A masked failure is 200 as well: the operation was a valid one.
    /// </summary>
    private static int StatusOf(ResponseKind kind, string mediaType) =>
        kind == ResponseKind.RequestError && mediaType == MediaTypes.Response ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
}
