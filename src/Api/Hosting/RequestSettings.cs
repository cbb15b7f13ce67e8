using System.Net;

namespace OpenGov.Api.Hosting;

/// <summary>What one node takes from its callers; docs/operations.md says why these are the defaults.</summary>
internal sealed record RequestSettings
{
    /// <summary>The largest body that is read.</summary>
    public int BodyBytes { get; init; } = 1_000_000;

    /// <summary>The most that all headers of a request may have, and its first line, which holds the query of a GET.</summary>
    public int HeaderBytes { get; init; } = 32_768;

    /// <summary>How many operations run at once; ten times as many wait.</summary>
    public int ConcurrentOperations { get; init; } = 64;

    /// <summary>What one caller may send in the long run; ten times as many at once. Zero for no limit.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>How long an operation may take, waiting and sending included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many event streams one caller may have open.</summary>
    public int StreamsPerCaller { get; init; } = 20;

    /// <summary>How many event streams may be open in all. One that waits costs a connection and little memory.</summary>
    public int Streams { get; init; } = 500;

    /// <summary>Origins whose pages may ask, as browsers write them: "https://app.example.org".</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>Proxies beside those on this machine that are believed when they say whom they ask for.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    public CostLimits CostLimits { get; init; } = new();

    /// <summary>An operation that takes as long is logged; zero for none.</summary>
    public TimeSpan SlowOperation { get; init; } = TimeSpan.FromSeconds(1);

    public TrustedDocumentsMode TrustedDocumentsOnly { get; init; }
}
