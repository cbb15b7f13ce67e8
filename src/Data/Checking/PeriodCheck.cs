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
        let start = Dates.Select(name => RecordFacts.DateOf(row, name)).FirstOrDefault(date => date is not null)
        where start is not null
        let days = new Period(start.Value.Earliest, (RecordFacts.DateOf(row, "endsOn") ?? start.Value).Latest)
        where !sources.Exists(source => facts.Sources[source].Overlaps(days))
        select new Finding(
            Name, $"{row.Row.Type.Name} {row.Key.Text}", $"{start} in {string.Join(", ", sources)}", Agreement.Listed, Note: null);
}
