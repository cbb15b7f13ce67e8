namespace OpenGov.Data.Checking;

/// <summary>What a comparison of the record with its sources came to.</summary>
/// <param name="Entries">Every number of the sources, in their order.</param>
/// <param name="Unprinted">Figures whose number stands nowhere in a source that they cite, and whose note does not say how it was read: a sentence each.</param>
public sealed record CoverageReport(IReadOnlyList<CoverageEntry> Entries, IReadOnlyList<string> Unprinted);
