namespace OpenGov.Publisher.Pages.Charts;

/// <summary>An axis of values with round steps that holds zero.</summary>
internal sealed class ChartScale
{
    private const int Steps = 4;

    /// <summary>How many times as high as another a line may be on the same scale.</summary>
    private const int MostTimes = 10;

    private static readonly decimal[] Round = [1, 2, 5, 10];

    public ChartScale(IEnumerable<decimal?> values)
    {
        var least = 0m;
        var most = 0m;
        var areWhole = true;
        foreach (var value in values)
        {
            least = Math.Min(least, value ?? 0);
            most = Math.Max(most, value ?? 0);
            areWhole &= value is null || decimal.IsInteger(value.Value);
        }

        // Half a row or half a person is nothing that a count could be read from.
        var step = Math.Max(RoundStep((most - least) / Steps), areWhole ? 1 : 0);
        Least = Math.Floor(least / step) * step;
        Most = Math.Max(Math.Ceiling(most / step) * step, Least + step);
        Ticks = [.. Enumerable.Range(0, (int)((Most - Least) / step) + 1).Select(index => Least + (index * step))];
    }

    public decimal Least { get; }
    public decimal Most { get; }
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>False where the lowest line would be flat beside the highest. One of noughts is flat on any scale.</summary>
    public static bool FitsAll(IEnumerable<ChartLine> lines)
    {
        var heights = lines.Select(line => line.Height).Where(height => height > 0).DefaultIfEmpty().ToList();
        return heights.Max() <= heights.Min() * MostTimes;
    }

    /// <summary>Where a value stands between the ends: 0 to 1.</summary>
    public double At(decimal value) => (double)((value - Least) / (Most - Least));

    /// <summary>The next of 1, 2, 5, 10, 20, 50 and so on; small ones too, for fractions.</summary>
    private static decimal RoundStep(decimal least)
    {
        if (least <= 0)
        {
            return 1;
        }

        var power = 1m;
        while (power * 10 <= least)
        {
            power *= 10;
        }

        while (power > least)
        {
            power /= 10;
        }

        return Round.Select(factor => factor * power).First(step => step >= least);
    }
}
