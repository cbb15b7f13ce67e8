using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Tests.Statistics;

/// <summary>All counts here are made up.</summary>
public sealed class SmallCountsTests
{
    [Theory]
    [InlineData("12 7 5", "12 7 5", 0)]
    [InlineData("12 0 7", "12 7", 0)]
    [InlineData("40 12 3 7", "40 12", 10)]
    [InlineData("40 7 7 3 1", "40", 18)]
    [InlineData("40 3", "", 43)]
    [InlineData("3 3", "", 6)]
    [InlineData("4 4 4 4 4", "", 20)]
    [InlineData("5", "5", 0)]
    [InlineData("100000 4 99999 20000", "100000 99999", 20004)]
    public void Small_counts_are_merged_with_the_smallest_large_one_and_its_equals(string counts, string shown, long merged)
    {
        var table = Table("t", Numbers(counts));

        var protectedTable = Assert.Single(SmallCounts.Protect(table.Counts.Values.Sum(), [table])!);

        Assert.Equal(Numbers(shown).Order(), protectedTable.Counts.Select(entry => entry.Value).Order());
        Assert.Equal(merged, protectedTable.Merged);
    }

    [Theory]
    [InlineData("4", "4")]
    [InlineData("", "")]
    [InlineData("3 2", "5")]
    [InlineData("5", "4 1")]
    public void A_family_that_is_too_small_shows_nothing(string first, string second) =>
        Assert.Null(SmallCounts.Protect(Numbers(first).Sum(), [Table("a", Numbers(first)), Table("b", Numbers(second))]));

    [Fact]
    public void Tables_of_different_rows_are_no_family() => Assert.Equal(
        "Table \"b\" adds up to 8, not to the total of 9. (Parameter 'tables')",
        Assert.Throws<ArgumentException>(() => SmallCounts.Protect(9, [Table("a", [9]), Table("b", [8])])).Message);

    [Fact]
    public void A_family_with_large_counts_is_shown_nearly_whole()
    {
        var random = new Random(20260101);
        var (shown, all) = (0L, 0L);
        for (var i = 0; i < 1000; i++)
        {
            var table = Table("t", [.. Enumerable.Range(0, 20).Select(value => (long)random.Next(value == 0 ? 1 : 5, value == 0 ? 5 : 2000))]);
            var protectedTable = Assert.Single(SmallCounts.Protect(table.Counts.Values.Sum(), [table])!);
            shown += protectedTable.Counts.Sum(entry => entry.Value);
            all += table.Counts.Values.Sum();
        }

        Assert.InRange((double)shown / all, 0.99, 1);
    }

    /// <summary>Thousands of random families, small enough to try every arrangement of their rows.</summary>
    [Theory]
    [InlineData(new[] { 2, 3 }, 14, 1500)]
    [InlineData(new[] { 3, 3 }, 9, 500)]
    [InlineData(new[] { 2, 4 }, 10, 500)]
    [InlineData(new[] { 2, 2, 2 }, 10, 500)]
    public void From_what_is_shown_no_small_count_is_found_nor_bounded(int[] sizes, int mostRows, int families)
    {
        var random = new Random(5);
        var attacked = 0;
        for (var i = 0; i < families; i++)
        {
            var cells = Scatter(random, sizes, random.Next(SmallCounts.Threshold, mostRows + 1));
            if (SmallCounts.Protect(cells.Sum(), TablesOf(sizes, cells)) is { } tables)
            {
                attacked++;
                Assert.Equal([], Findings(sizes, cells, Attacker.On(sizes, cells.Sum(), tables)));
            }
        }

        Assert.InRange(attacked, families / 4, families);
    }

    [Fact]
    public void The_same_attacker_breaks_what_only_leaves_small_counts_out()
    {
        int[] sizes = [2, 3];
        var random = new Random(5);
        var (families, broken) = (0, 0);
        for (var i = 0; i < 500; i++)
        {
            var cells = Scatter(random, sizes, random.Next(8, 13));
            var tables = TablesOf(sizes, cells);
            if (tables.Any(table => table.Counts.Values.Any(count => count is > 0 and < SmallCounts.Threshold)))
            {
                families++;
                var naive = tables.Select(table => new ShownTable(table.Name, [.. table.Counts.Where(entry => entry.Value >= SmallCounts.Threshold)], 0)).ToList();
                broken += Findings(sizes, cells, Attacker.On(sizes, cells.Sum(), naive)).Count > 0 ? 1 : 0;
            }
        }

        Assert.InRange(broken, families / 2, families);
    }

    /// <summary>
    /// Whoever also knows the rule keeps only those tables that it would have shown the same way. Every table of so few values and rows is tried, so this is
    /// no sample.
    /// </summary>
    [Theory]
    [InlineData(2, 40)]
    [InlineData(3, 30)]
    [InlineData(4, 22)]
    [InlineData(5, 16)]
    public void Knowing_the_rule_bounds_no_count_either(int values, int mostRows)
    {
        for (var total = SmallCounts.Threshold; total <= mostRows; total++)
        {
            foreach (var alike in Arrangements(values, total).GroupBy(counts => Print(SmallCounts.Protect(total, [Table("t", counts)]))).Where(group => group.Key != ""))
            {
                var shown = SmallCounts.Protect(total, [Table("t", alike.First())])![0].Counts.Select(entry => entry.Key).ToHashSet();
                for (var value = 0; value < values; value++)
                {
                    Assert.True(
                        shown.Contains($"{value}") || alike.Any(counts => counts[value] is 0 or >= SmallCounts.Threshold),
                        $"Of {total} rows shown as {alike.Key}, value {value} has 1 to 4.");
                }
            }
        }
    }

    /// <summary>What the attacker found out: hidden counts of tables, and of the cross that no table shows, that are small and known to be.</summary>
    private static List<string> Findings(int[] sizes, long[] cells, Attacker attacker)
    {
        var tables = TablesOf(sizes, cells);
        return
        [
            .. from table in Enumerable.Range(0, sizes.Length)
               from value in Enumerable.Range(0, sizes[table])
               let bounds = attacker.Counts[table][value]
               where IsFound(tables[table].Counts[$"{value}"], bounds)
               select $"table {table} value {value} of {string.Join(' ', cells)}: {bounds}",
            .. from cell in Enumerable.Range(0, cells.Length)
               where IsFound(cells[cell], attacker.Cells[cell])
               select $"cell {cell} of {string.Join(' ', cells)}: {attacker.Cells[cell]}",
        ];
    }

    private static bool IsFound(long count, (long Least, long Most) bounds)
    {
        Assert.InRange(count, bounds.Least, bounds.Most);
        return bounds is { Least: >= 1, Most: < SmallCounts.Threshold };
    }

    private static List<CountTable> TablesOf(int[] sizes, long[] cells) =>
    [
        .. sizes.Select((size, table) => Table($"{table}",
            [.. Enumerable.Range(0, size).Select(value => cells.Where((_, cell) => Attacker.PlacesOf(sizes, cell)[table] == value).Sum())])),
    ];

    /// <summary>Rows thrown so that some cells get many and others few.</summary>
    private static long[] Scatter(Random random, int[] sizes, int rows)
    {
        var cells = new long[sizes.Aggregate(1, (product, size) => product * size)];
        for (var row = 0; row < rows; row++)
        {
            cells[Math.Min(random.Next(cells.Length), random.Next(cells.Length))]++;
        }

        return cells;
    }

    private static IEnumerable<long[]> Arrangements(int values, long total)
    {
        if (values == 1)
        {
            return [[total]];
        }

        return from first in Enumerable.Range(0, (int)total + 1)
               from rest in Arrangements(values - 1, total - first)
               select (long[])[first, .. rest];
    }

    private static string Print(IReadOnlyList<ShownTable>? tables) =>
        tables is null ? "" : $"{string.Join(' ', tables[0].Counts.Select(entry => $"{entry.Key}={entry.Value}"))} merged={tables[0].Merged}";

    private static CountTable Table(string name, long[] counts) => new(name, counts.Index().ToDictionary(entry => $"{entry.Index}", entry => entry.Item));

    private static long[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];
}
