namespace OpenGov.Publisher;

/// <summary>Where a publisher works.</summary>
public sealed record PublisherSettings
{
    /// <summary>Holds <c>editions/</c>, <c>keys/</c> and the lock.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Holds <c>datasets/</c> and <c>gazette/</c>.</summary>
    public required string SchemaFolder { get; init; }

    /// <summary>Where the world finds the current edition, as <c>https://data.example.org/open</c>; null for a local edition.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Where the API answers, for the links of pages that run a query; null where pages know of none.</summary>
    public Uri? ApiUrl { get; init; }

    /// <summary>What absolute links begin with, without a slash at the end; null for a local edition.</summary>
    internal string? PublicRoot => PublicUrl?.AbsoluteUri.TrimEnd('/');
}
