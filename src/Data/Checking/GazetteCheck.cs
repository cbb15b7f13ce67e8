using System.Globalization;

namespace OpenGov.Data.Checking;

/// <summary>Issues of the gazette, and the Mondays and Thursdays on which it appears.</summary>
internal static class GazetteCheck
{
    private const string Name = "Issues of the gazette";

    public static IEnumerable<Finding> Run(RecordFacts facts) =>
        from issues in facts.Figures.Where(figure => figure.Indicator == "gazette.issues")
        let days = Enumerable.Range(0, issues.Period.To.DayNumber - issues.Period.From.DayNumber + 1)
            .Count(day => issues.Period.From.AddDays(day).DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday)
        select Finding.Of(
            Name,
            issues.Key,
            string.Create(CultureInfo.InvariantCulture, $"{issues.Value} printed; Mondays and Thursdays make {days}"),
            issues.Value == days,
            [issues.Note],
            days);
}
