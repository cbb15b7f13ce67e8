using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Tests.Statistics;

/// <summary>
/// Someone who knows what is shown of a family of tables, and which values each table may have, and goes through every way in which the rows can lie in the
/// cross of all dimensions. The bounds that he finds are exact.
/// </summary>
internal sealed class Attacker
{
    private readonly int[] sizes;
    private readonly int[][] placesOf;
    private readonly long?[][] shown;
    private readonly long[][] sums;
    private readonly long[] cells;

    private Attacker(int[] sizes, long?[][] shown)
    {
        (this.sizes, this.shown) = (sizes, shown);
        sums = [.. sizes.Select(size => new long[size])];
        cells = new long[sizes.Aggregate(1, (product, size) => product * size)];
        placesOf = [.. Enumerable.Range(0, cells.Length).Select(cell => PlacesOf(sizes, cell))];
        Counts = [.. sizes.Select(size => NoBounds(size))];
        Cells = NoBounds(cells.Length);
    }

    /// <summary>By table and value: the least and the most that the count can be.</summary>
    public (long Least, long Most)[][] Counts { get; }

    /// <summary>The same for each cell of the cross, which is not shown at all.</summary>
    public (long Least, long Most)[] Cells { get; }

    /// <param name="sizes">How many values each table may have; they are named "0", "1" and so on.</param>
    public static Attacker On(int[] sizes, long total, IReadOnlyList<ShownTable> tables)
    {
        var attacker = new Attacker(sizes,
        [
            .. tables.Select((table, index) => Enumerable.Range(0, sizes[index])
                .Select(value => table.Counts.Where(entry => entry.Key == $"{value}").Select(entry => (long?)entry.Value).FirstOrDefault()).ToArray()),
        ]);
        attacker.Try(0, total);
        return attacker;
    }

    /// <summary>The value of each dimension at a cell of the cross.</summary>
    public static int[] PlacesOf(int[] sizes, int cell)
    {
        var places = new int[sizes.Length];
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            places[i] = cell % sizes[i];
            cell /= sizes[i];
        }

        return places;
    }

    private static (long Least, long Most)[] NoBounds(int count) => [.. Enumerable.Repeat((long.MaxValue, long.MinValue), count)];

    private static void Widen(ref (long Least, long Most) bounds, long value) => bounds = (Math.Min(bounds.Least, value), Math.Max(bounds.Most, value));

    private void Try(int cell, long left)
    {
        if (cell == cells.Length)
        {
            if (left == 0 && Fits())
            {
                Note();
            }

            return;
        }

        for (var count = 0L; count <= left; count++)
        {
            cells[cell] = count;
            Add(cell, count);
            Try(cell + 1, left - count);
            Add(cell, -count);
        }
    }

    private void Add(int cell, long count)
    {
        for (var table = 0; table < sizes.Length; table++)
        {
            sums[table][placesOf[cell][table]] += count;
        }
    }

    private bool Fits()
    {
        for (var table = 0; table < sizes.Length; table++)
        {
            for (var value = 0; value < sizes[table]; value++)
            {
                if (shown[table][value] is { } known && known != sums[table][value])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Note()
    {
        for (var table = 0; table < sizes.Length; table++)
        {
            for (var value = 0; value < sizes[table]; value++)
            {
                Widen(ref Counts[table][value], sums[table][value]);
            }
        }

        for (var cell = 0; cell < cells.Length; cell++)
        {
            Widen(ref Cells[cell], cells[cell]);
        }
    }
}
