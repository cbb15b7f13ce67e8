namespace OpenGov.Api.Http;

/// <summary>
/// How many event streams are open: each keeps a connection for as long as its caller likes, so both one caller's and everybody's are bounded. For
/// many threads.
/// </summary>
internal sealed class EventStreamLimits(int mostPerCaller, int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> byCaller = [];
    private int open;

    /// <summary>Takes a place, which the caller's stream gives back when it is disposed.</summary>
    public (IDisposable? Place, RequestFailure? Failure) Enter(string caller)
    {
        lock (gate)
        {
            var own = byCaller.GetValueOrDefault(caller);
            if (own >= mostPerCaller)
            {
                return (null, new RequestFailure(StatusCodes.Status429TooManyRequests, RequestErrorCodes.StreamsExceeded,
                    $"This caller has {own} event streams open, the most that are allowed. Close one first."));
            }

            if (open >= most)
            {
                return (null, new RequestFailure(StatusCodes.Status503ServiceUnavailable, RequestErrorCodes.StreamsExceeded,
                    $"The node has {open} event streams open, the most that are allowed. Try again later."));
            }

            byCaller[caller] = own + 1;
            open++;
            return (new Place(this, caller), null);
        }
    }

    private void Leave(string caller)
    {
        lock (gate)
        {
            open--;
            if (--byCaller[caller] == 0)
            {
                byCaller.Remove(caller);
            }
        }
    }

    private sealed class Place(EventStreamLimits limits, string caller) : IDisposable
    {
        public void Dispose() => limits.Leave(caller);
    }
}
