using OpenGov.Domain.Model;

namespace OpenGov.Data.Checking;

/// <summary>What a report tells of a time that it does not cover. It stands as printed and is listed, so that nobody takes it for the period's.</summary>
internal static class PeriodCheck
{
    private const string Name = "Outside the report's period";

    /// <summary>The properties that say when something happened.</summary>
    private static readonly string[] Dates = ["startsOn", "heldOn", "happenedOn", "happensOn", "checkedOn", "ceremonyOn", "finishedOn", "signedOn"];

    public static IEnumerable<Finding> Run(RecordFacts facts) =>
        from row in facts.Rows
        let sources = facts.SourcesOf(row).ToList()
        where sources.Count > 0
        let date = Dates.Select(name => row.Row.Type.Find(name) is null ? null : row.Row[name]).FirstOrDefault(value => value is not null)
        where date is not null
        let days = DaysOf(date)
        where !sources.Exists(source => facts.Sources[source].Overlaps(days))
        select new Finding(
            Name, $"{row.Row.Type.Name} {row.Key.Text}", $"{date} in {string.Join(", ", sources)}", Agreement.Explained, Note: null);

    private static Period DaysOf(object date) => date is PartialDate partial
        ? new Period(partial.Earliest, partial.Latest)
        : new Period((DateOnly)date, (DateOnly)date);
}
