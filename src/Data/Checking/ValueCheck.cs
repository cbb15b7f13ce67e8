using OpenGov.Data.Loading;

namespace OpenGov.Data.Checking;

/// <summary>What no report can mean: an end before its start, less than nothing of something counted. Only these are findings.</summary>
internal static class ValueCheck
{
    private const string Name = "Values";

    private static readonly (string Start, string End)[] Spans =
        [("startsOn", "endsOn"), ("startsOn", "finishedOn"), ("validFrom", "validTo"), ("acquiredOn", "retiredOn")];

    public static IEnumerable<Finding> Run(RecordFacts facts) => facts.Rows.SelectMany(row => EndsOf(row).Concat(NegativesOf(row)));

    private static IEnumerable<Finding> EndsOf(LoadedRow row) =>
        from span in Spans
        let start = RecordFacts.DateOf(row, span.Start)
        let end = RecordFacts.DateOf(row, span.End)
        where start is not null && end is not null && end.Value.Latest < start.Value.Earliest
        select Wrong(row, $"\"{span.Start}\" is {start}, \"{span.End}\" is {end}");

    private static IEnumerable<Finding> NegativesOf(LoadedRow row) =>
        from property in row.Row.Type.Properties
        where property.Unit is not null && row.Row[property.Name] is < 0 or < 0L or < 0m
        select Wrong(row, $"\"{property.Name}\" is less than nothing");

    private static Finding Wrong(LoadedRow row, string found) =>
        new(Name, $"{row.Row.Type.Name} {row.Key.Text}", found, Agreement.Unexplained, Note: null);
}
