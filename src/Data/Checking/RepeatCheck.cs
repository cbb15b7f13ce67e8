using System.Globalization;

namespace OpenGov.Data.Checking;

/// <summary>The same thing printed twice with different numbers: both stand, and a note says so.</summary>
internal static class RepeatCheck
{
    private const string Name = "Printed twice";

    public static IEnumerable<Finding> Run(RecordFacts facts) => facts.Figures
        .GroupBy(figure => (figure.Indicator, figure.Period, figure.Part))
        .Where(same => same.Count() > 1)
        .Select(same => Finding.Of(
            Name,
            string.Join(", ", same.Select(figure => figure.Key)),
            string.Join(" and ", same.Select(figure => figure.Value.ToString(CultureInfo.InvariantCulture))),
            same.Select(figure => figure.Value).Distinct().Count() == 1,
            same.Select(figure => figure.Note),
            [.. same.Select(figure => figure.Value)]));
}
