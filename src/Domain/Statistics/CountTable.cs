namespace OpenGov.Domain.Statistics;

/// <summary>How the rows of one period divide by one aspect: every row counts under exactly one value.</summary>
/// <param name="Name">The aspect: a dimension, or the part of the period.</param>
public sealed record CountTable(string Name, IReadOnlyDictionary<string, long> Counts);
