using System.Globalization;

namespace OpenGov.Data.Checking;

/// <summary>Totals to date: what has been counted once does not become less.</summary>
internal static class CumulativeCheck
{
    private const string Name = "Totals to date";

    public static IEnumerable<Finding> Run(RecordFacts facts) =>
        from series in facts.Figures.Where(figure => figure.Cumulative).GroupBy(figure => (figure.Indicator, figure.Part))
        let inTime = series.OrderBy(figure => figure.Period.To).ToList()
        from pair in inTime.Zip(inTime.Skip(1))
        select Finding.Of(
            Name,
            $"{pair.First.Key}, {pair.Second.Key}",
            string.Create(CultureInfo.InvariantCulture, $"{pair.First.Value}, then {pair.Second.Value}"),
            pair.Second.Value >= pair.First.Value,
            [pair.First.Note, pair.Second.Note],
            pair.First.Value,
            pair.Second.Value);
}
