namespace OpenGov.Domain.Statistics;

/// <summary>What is shown of a <see cref="CountTable"/>.</summary>
/// <param name="Counts">The values that are shown by themselves, by code point.</param>
/// <param name="Merged">How many rows the other values have together; 0 where nothing is hidden.</param>
public sealed record ShownTable(string Name, IReadOnlyList<KeyValuePair<string, long>> Counts, long Merged);
