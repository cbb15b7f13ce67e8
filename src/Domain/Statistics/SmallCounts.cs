namespace OpenGov.Domain.Statistics;

/// <summary>
/// Hides small counts in a family of tables: the total of a period and its division by one aspect at a time. From what is shown nobody finds a count of
/// 1 to 4, nor that one lies there; docs/adr/0014-statistics.md has the proof.
/// </summary>
public static class SmallCounts
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Threshold = 5;

    /// <summary>
    /// Merges, in each table that has a count below the threshold, all of these with the smallest other count (with every count equal to it): so that what
    /// is hidden can be added up, but not told apart.
    /// </summary>
    /// <returns>A table for each table; null when the family is too small for even its total to be shown.</returns>
    /// <exception cref="ArgumentException">A table does not add up to the total.</exception>
    public static IReadOnlyList<ShownTable>? Protect(long total, IReadOnlyList<CountTable> tables)
    {
        if (tables.FirstOrDefault(table => table.Counts.Values.Sum() != total) is { } wrong)
        {
            throw new ArgumentException($"Table \"{wrong.Name}\" adds up to {wrong.Counts.Values.Sum()}, not to the total of {total}.", nameof(tables));
        }

        var shown = tables.Select(table => Protect(total, table)).OfType<ShownTable>().ToList();
        return total < Threshold || shown.Count < tables.Count ? null : shown;
    }

    private static ShownTable? Protect(long total, CountTable table)
    {
        if (table.Counts.Values.All(count => count is 0 or >= Threshold))
        {
            return Show(total, table, above: 0);
        }

        // Without a large count to hide the small ones behind, all are hidden. Two small ones of five together would still be known to be small.
        return table.Counts.Values.Where(count => count >= Threshold).ToList() is { Count: > 0 } large ? Show(total, table, above: large.Min())
            : total > Threshold ? Show(total, table, above: total)
            : null;
    }

    private static ShownTable Show(long total, CountTable table, long above)
    {
        var counts = table.Counts.Where(entry => entry.Value > above).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        return new ShownTable(table.Name, counts, total - counts.Sum(entry => entry.Value));
    }
}
