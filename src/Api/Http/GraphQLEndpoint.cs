using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>GraphQL over HTTP at <c>/graphql</c>: reads the request, picks the media type and the status, streams the answer.</summary>
internal sealed class GraphQLEndpoint(
    RequestGate gate, GraphQLRequestReader reader, TrustedDocuments documents, RequestReports reports, OperationAnswer answer, EventStreams events)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            http.Response.Headers.Allow = OperationAnswer.Methods;
            return;
        }

        // What comes before a stream is told in the media type for responses.
        if ((MediaTypes.PrefersEvents(http.Request) ? MediaTypes.Response : MediaTypes.Choose(http.Request)) is not { } mediaType)
        {
            await OperationAnswer.RefuseAsync(http, MediaTypes.Response, new RequestFailure(StatusCodes.Status406NotAcceptable, RequestErrorCodes.NotAcceptable,
                $"The header \"Accept\" is \"{http.Request.Headers.Accept}\"; allowed are \"{MediaTypes.Response}\", \"{MediaTypes.Json}\" and \"{MediaTypes.EventStream}\"."));
            return;
        }

        var (caller, refusal) = await gate.AdmitAsync(http);
        if (refusal is not null)
        {
            await OperationAnswer.RefuseAsync(http, mediaType, refusal);
            return;
        }

        var (request, failure) = await reader.ReadAsync(http.Request, http.RequestAborted);
        if (request is null)
        {
            await OperationAnswer.RefuseAsync(http, mediaType, failure!);
            return;
        }

        var (text, unknown) = documents.Find(request, caller!);
        if (text is null)
        {
            await OperationAnswer.RefuseAsync(http, mediaType, unknown! with { Status = StatusOf(ResponseKind.RequestError, mediaType) });
            return;
        }

        var (operation, unreported) = reports.Apply(http.Request, caller!, request.Explains, new GraphQLRequest(text, caller!.Scope)
        {
            OperationName = string.IsNullOrEmpty(request.OperationName) ? null : request.OperationName,
            Variables = request.Variables ?? default,
            RequestState = caller,
            QueriesOnly = !HttpMethods.IsPost(http.Request.Method),
        });
        if (operation is null)
        {
            await OperationAnswer.RefuseAsync(http, mediaType, unreported!);
            return;
        }

        if (events.AreFor(http.Request, operation))
        {
            await events.AnswerAsync(http, operation, caller);
            return;
        }

        await answer.WriteAsync(http, mediaType, operation, kind => StatusOf(kind, mediaType));
    }

    /// <summary>
    /// With the GraphQL media type a request that did not run is 400; with plain JSON, which older clients ask for, it is 200 (GraphQL over HTTP,
    /// "Status codes"). A masked failure is 200 as well: the operation was a valid one. What GET may not run is 405 with either, and a
    /// subscription 406, since neither can answer it.
    /// </summary>
    private static int StatusOf(ResponseKind kind, string mediaType) => kind switch
    {
        ResponseKind.StreamRequired => StatusCodes.Status406NotAcceptable,
        ResponseKind.NotAQuery => StatusCodes.Status405MethodNotAllowed,
        ResponseKind.RequestError when mediaType == MediaTypes.Response => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };
}
