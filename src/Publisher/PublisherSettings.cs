namespace OpenGov.Publisher;

/// <summary>Where a publisher works.</summary>
public sealed record PublisherSettings
{
    /// <summary>Holds <c>editions/</c>, <c>keys/</c> and the lock.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Holds <c>datasets/</c> and <c>gazette/</c>. By default the copy beside the program.</summary>
    public string SchemaFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "schema");

    /// <summary>Where the world finds the current edition, as <c>https://data.example.org/open</c>; null for a local edition.</summary>
    public Uri? PublicUrl { get; init; }
}
