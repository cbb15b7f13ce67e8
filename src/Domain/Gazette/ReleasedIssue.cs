namespace OpenGov.Domain.Gazette;

/// <summary>An issue with everything in it, in order.</summary>
public sealed record ReleasedIssue(GazetteIssue Issue, IReadOnlyList<GazetteDocument> Documents);
