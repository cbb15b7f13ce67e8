namespace OpenGov.Publisher;

/// <summary>What became of one publication in a run.</summary>
public enum PublicationOutcome
{
    /// <summary>It has new content (in a dry run: it would have).</summary>
    Published,

    /// <summary>Its content is what it was.</summary>
    Unchanged,

    /// <summary>It has no rows yet, and so no files.</summary>
    Empty,

    /// <summary>Its card has withdrawn it: a page says why, and former versions keep their addresses.</summary>
    Withdrawn,

    /// <summary>It could not be made; its former version stays.</summary>
    Failed,
}
