namespace OpenGov.Publisher;

/// <summary>What a run did.</summary>
/// <param name="Edition">The edition that readers see now; null when there is none yet.</param>
/// <param name="IsNew">True when this run made it. Always false for a dry run.</param>
public sealed record PublicationReport(int? Edition, bool IsNew, IReadOnlyList<PublicationResult> Results)
{
    public bool HasFailed => Results.Any(result => result.Outcome == PublicationOutcome.Failed);
}
