namespace OpenGov.Publisher.Editions;

/// <summary>Something that is published as one sealed folder.</summary>
internal interface IPublication
{
    string Kind { get; }

    string Slug { get; }

    /// <summary>As <see cref="ManifestFolder.Place"/>.</summary>
    string Place { get; }

    /// <summary>What decides the content besides rows, as a hash. Cheap: nothing is read for it.</summary>
    string Contract { get; }

    /// <summary>The names of the types whose rows are the content.</summary>
    IReadOnlySet<string> Types { get; }

    /// <summary>True when it lists what the platform publishes: it is built after everything else, and only when that has changed.</summary>
    bool FollowsOthers { get; }

    /// <summary>True when it is not published while it has no rows.</summary>
    bool NeedsRows { get; }

    /// <summary>Whether there is a row to publish; asked before anything is staged, of what needs rows and was never published.</summary>
    ValueTask<bool> HasRowsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(true);

    /// <summary>True for a file whose bytes are data: only they move the day of modification.</summary>
    bool IsData(string file) => true;

    /// <summary>Writes the content.</summary>
    /// <returns>How many rows were written; null when it has none to count.</returns>
    ValueTask<int?> WriteAsync(StagedFolder folder, CancellationToken cancellationToken);

    /// <summary>Checks content that differs from the former version's, and adds what is derived from the two.</summary>
    /// <param name="former">The path of the former version's sealed folder; null for the first version.</param>
    /// <exception cref="PublisherException">The content may not be published; the former version stays.</exception>
    ValueTask DeriveAsync(StagedFolder folder, string? former, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
