using System.Globalization;
using System.Threading.RateLimiting;
using OpenGov.Api.Hosting;

namespace OpenGov.Api.Http;

/// <summary>
/// How much one caller may send, and how much runs at once. Used as ASP.NET Core's limiters and not as its middleware: that one counts by what is
/// known at once, and who calls is known only when the key was looked up.
/// </summary>
internal sealed class RequestLimits(RequestSettings settings) : IDisposable
{
    /// <summary>How many times the limit may be saved up, or may wait.</summary>
    private const int Reserve = 10;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<Caller>? rate = settings.RequestsPerSecond == 0 ? null : PartitionedRateLimiter.Create<Caller, string>(
        caller => RateLimitPartition.GetTokenBucketLimiter(caller.Name, _ => new TokenBucketRateLimiterOptions
        {
            TokensPerPeriod = settings.RequestsPerSecond,
            ReplenishmentPeriod = Soon,
            TokenLimit = settings.RequestsPerSecond * Reserve,
        }));

    private readonly ConcurrencyLimiter running = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.ConcurrentOperations,
        QueueLimit = settings.ConcurrentOperations * Reserve,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public TimeSpan Timeout => settings.Timeout;

    /// <summary>Counts a request; the failure of one too many.</summary>
    public RequestFailure? Count(Caller caller)
    {
        if (rate is null)
        {
            return null;
        }

        using var lease = rate.AttemptAcquire(caller);
        return lease.IsAcquired ? null : new RequestFailure(StatusCodes.Status429TooManyRequests, RequestErrorCodes.RateLimited,
            string.Create(CultureInfo.InvariantCulture,
                $"There were more requests than one caller may send; allowed are {settings.RequestsPerSecond} a second in the long run. Wait as \"Retry-After\" says, ask for more at once, or ask the operator for another limit."))
        {
            RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Soon,
        };
    }

    /// <summary>Waits for a place among the running operations, and holds it until disposed.</summary>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation) => running.AcquireAsync(1, cancellation);

    /// <summary>What is answered when too many wait already.</summary>
    public static RequestFailure Busy { get; } = new(StatusCodes.Status503ServiceUnavailable, RequestErrorCodes.ServerBusy,
        "More operations wait than this node takes at once. Nothing ran; send it again as \"Retry-After\" says.")
    {
        RetryAfter = Soon,
    };

    /// <summary>What is answered when an operation was stopped.</summary>
    public RequestFailure TooLong => new(StatusCodes.Status504GatewayTimeout, RequestErrorCodes.OperationTimeout,
        string.Create(CultureInfo.InvariantCulture,
            $"The operation was stopped after {settings.Timeout.TotalSeconds} s, the most that one may take. Ask for less, or page."));

    public void Dispose()
    {
        rate?.Dispose();
        running.Dispose();
    }
}
