using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Language;

namespace OpenGov.Api.Http;

/// <summary>
/// GraphQL over server-sent events, the distinct connections mode of the graphql-sse protocol
/// (https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md): one request is one stream. What is wrong with an operation is told in
/// the stream, as the protocol wants, and is all of it then.
/// </summary>
/// <param name="stopping">Cancelled when the node stops. Streams then end without "complete", so that clients go on elsewhere.</param>
internal sealed class EventStreams(
    GraphQLEngine engine, Callers callers, EventStreamLimits limits, RequestLimits operations, TimeProvider clock, CancellationToken stopping)
{
    /// <summary>The longest silence, and how long a revoked key may go on reading.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>True where the client would rather have a stream, or where it takes one and nothing else can answer the operation.</summary>
    public bool AreFor(HttpRequest http, GraphQLRequest request) =>
        MediaTypes.PrefersEvents(http)
        || (MediaTypes.TakesEvents(http)
            && engine.Prepare(request.Query, request.OperationName, request.Variables, request.Scope).Operation?.Normalized.Type == OperationType.Subscription);

    public async Task AnswerAsync(HttpContext http, GraphQLRequest request, Caller caller)
    {
        var (place, refusal) = limits.Enter(caller.Name);
        if (place is null)
        {
            await OperationAnswer.RefuseAsync(http, MediaTypes.Response, refusal!);
            return;
        }

        using var held = place;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            // What happens once the client knows of its stream is in it.
            var stream = await engine.OpenStreamAsync(request with { LastEventId = http.Request.Headers["Last-Event-ID"] }, ending.Token);
            Start(http.Response);
            if (!HttpMethods.IsHead(http.Request.Method))
            {
                await SendAsync(http, stream, caller, ending);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException
            && (http.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested))
        {
            // The client has gone, or the node stops: the response ends where it is.
        }
        catch (Exception error) when (http.Response.HasStarted)
        {
            MaskedFailure.LogBroken(http, error);
            http.Abort();
        }
    }

    /// <summary>What came of waiting for the next response.</summary>
    private enum Step
    {
        Response,
        End,

        /// <summary>Too many operations wait already. Nothing is lost: the client comes back and goes on after what it has.</summary>
        Busy,
    }

    private async Task SendAsync(HttpContext http, ResponseStream stream, Caller caller, CancellationTokenSource ending)
    {
        var writer = new EventStreamWriter(http.Response.BodyWriter);
        using var response = new ResponseWriter();
        await writer.OpenAsync(Retry, ending.Token);
        await using var events = stream.Events.GetAsyncEnumerator(ending.Token);
        var admitted = clock.GetTimestamp();
        var next = StepAsync(stream, events, response, ending.Token);
        try
        {
            while (await IsAdmittedAsync())
            {
                if (!await EndsWithinAsync(next, KeepAlive, ending.Token))
                {
                    await writer.KeepAliveAsync(ending.Token);
                    continue;
                }

                switch (await next)
                {
                    case Step.Response:
                        await writer.NextAsync(response.Written.Span, events.Current.Id, ending.Token);
                        next = StepAsync(stream, events, response, ending.Token);
                        break;
                    case Step.End:
                        await writer.CompleteAsync(ending.Token);
                        return;
                    default:
                        return;
                }
            }
        }
        finally
        {
            // An enumeration is disposed only after its last step has ended.
            await ending.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // False when the key was revoked since, or may read something else than the stream was planned for.
        async ValueTask<bool> IsAdmittedAsync()
        {
            if (clock.GetElapsedTime(admitted) < KeepAlive)
            {
                return true;
            }

            admitted = clock.GetTimestamp();
            return await callers.IdentifyAsync(http.Request, ending.Token) is { Refusal: null } now && now.Caller == caller;
        }
    }

    /// <summary>Waits for the next event, then for a place to run in, and responds. A stream holds no place while it waits for an event.</summary>
    private async Task<Step> StepAsync(
        ResponseStream stream, IAsyncEnumerator<SourceEvent> events, ResponseWriter response, CancellationToken cancellation)
    {
        if (!await events.MoveNextAsync())
        {
            return Step.End;
        }

        response.Clear();
        using var timeout = new CancellationTokenSource(operations.Timeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var place = await operations.EnterAsync(stop.Token);
            if (!place.IsAcquired)
            {
                return Step.Busy;
            }

            await stream.RespondAsync(events.Current, response, stop.Token);
        }
        catch (Exception) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            response.Clear();
            ErrorJson.WriteResponse(response, [operations.TooLong.ToError()]);
        }

        return Step.Response;
    }

    private async ValueTask<bool> EndsWithinAsync(Task task, TimeSpan time, CancellationToken cancellation)
    {
        try
        {
            await task.WaitAsync(time, clock, cancellation);
            return true;
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            return false;
        }
    }

    private static void Start(HttpResponse response)
    {
        response.ContentType = $"{MediaTypes.EventStream}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Authorization, X-Api-Key";
        response.Headers.XContentTypeOptions = "nosniff";

        // A proxy that collects answers would keep events back.
        response.Headers["X-Accel-Buffering"] = "no";
    }
}
