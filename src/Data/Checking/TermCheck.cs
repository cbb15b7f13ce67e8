using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Data.Checking;

/// <summary>Terms of a committee's seats: the next begins on the day after the one before.</summary>
internal static class TermCheck
{
    private const string Name = "Terms";

    public static IEnumerable<Finding> Run(RecordFacts facts) =>
        from seats in facts.RowsOf<CommitteeMember>()
            .Where(row => row.Row["startsOn"] is PartialDate { Day: not null } && row.Row["endsOn"] is PartialDate { Day: not null })
            .GroupBy(row => (row.Row["committee"], row.Row["kind"]))
        let inTime = seats.OrderBy(row => row.Row["startsOn"]!.ToString(), StringComparer.Ordinal).ToList()
        from pair in inTime.Zip(inTime.Skip(1))
        let end = ((PartialDate)pair.First.Row["endsOn"]!).Earliest
        let start = ((PartialDate)pair.Second.Row["startsOn"]!).Earliest
        where start != ((PartialDate)pair.First.Row["startsOn"]!).Earliest
        select Finding.Of(
            Name, $"{pair.First.Key.Text}, {pair.Second.Key.Text}", $"one ends on {end:yyyy-MM-dd}, the next begins on {start:yyyy-MM-dd}",
            start == end.AddDays(1), []);
}
