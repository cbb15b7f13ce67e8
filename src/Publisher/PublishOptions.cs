namespace OpenGov.Publisher;

/// <summary>What a run is asked for.</summary>
public sealed record PublishOptions
{
    /// <summary>Everything, as the schedule does it.</summary>
    public static readonly PublishOptions Everything = new();

    /// <summary>Slugs of datasets, or <c>gazette</c>; empty for everything. What lists the others (<c>catalogue</c>) follows by itself.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Reads and compares, and writes nothing at all.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// Publishes from a database that was restored or rebuilt: everything is read anew, and the manifest says so. For an operator who has compared the
    /// database with the newest edition; the schedule never sets it.
    /// </summary>
    public bool AfterRestore { get; init; }
}
