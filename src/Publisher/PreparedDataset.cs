using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Pages;

namespace OpenGov.Publisher;

/// <summary>What a run found of one dataset before anything was read: that it can be published, that its card has withdrawn it, or why neither.</summary>
internal sealed record PreparedDataset(string Slug)
{
    /// <summary>Null for one that is withdrawn, or whose contract cannot be used.</summary>
    public DatasetPublication? Publication { get; init; }

    public bool IsWithdrawn { get; init; }

    public Exception? Problem { get; init; }

    /// <summary>What its page is made from; null for what has neither a contract nor a version.</summary>
    public DatasetSource? Source { get; init; }

    /// <summary>The platform's own bookkeeping is not in the journal: what reads it changes when the others do.</summary>
    public bool FollowsOthers => Publication is { FollowsOthers: true };
}
