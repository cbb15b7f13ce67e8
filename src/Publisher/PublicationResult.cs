namespace OpenGov.Publisher;

/// <summary>What became of one publication.</summary>
/// <param name="Kind"><c>dataset</c>, <c>gazette</c>, <c>site</c> or <c>statistic</c>.</param>
public sealed record PublicationResult(string Kind, string Slug, PublicationOutcome Outcome)
{
    /// <summary>Of a statistic its new figures. Null for what has no rows to count, and for a failure.</summary>
    public int? Rows { get; init; }

    /// <summary>Why it failed, as a sentence for the operator.</summary>
    public string? Reason { get; init; }

    /// <summary>What was thrown, for the log.</summary>
    public Exception? Problem { get; init; }
}
