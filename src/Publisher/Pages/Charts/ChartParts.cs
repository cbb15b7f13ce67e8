using System.Globalization;
using System.Text.Json;
using OpenGov.Domain.Statistics;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>
/// Which values of a chart by years cover no more than parts of their year. Rows of figures tell their period themselves; those of other rows end on the
/// day on which their sources end.
/// </summary>
/// <param name="until">The last day that the sources cover; null where they are not said to end.</param>
internal sealed class ChartParts(TableDescription table, ChartPlaces places, DateOnly? until)
{
    private readonly (TableColumn StartsOn, TableColumn EndsOn)? period = table.Period;

    /// <summary>Null where the rows are no figures, or the query leaves it out.</summary>
    private readonly TableColumn? cumulative =
        table.Type.Name == nameof(Figure) ? table.Columns.FirstOrDefault(column => column.Path is ["cumulative"]) : null;

    /// <summary>Each once, however many rows have it.</summary>
    private readonly Dictionary<(string Line, ChartPlace Place), SortedSet<(DateOnly StartsOn, DateOnly EndsOn)>> covered = [];

    /// <summary>
    /// A row of a year after the end: the card is behind its rows, and the end is no end. One of the same year may be what a report foresees, and does not
    /// make the year whole.
    /// </summary>
    private bool isPassed;

    public void Add(string line, ChartPlace place, JsonElement row)
    {
        if (period is not { } columns)
        {
            isPassed |= until is { } last && places.YearOf(place) > last.Year;
            return;
        }

        if (DayOf(row, columns.StartsOn) is not { } startsOn || DayOf(row, columns.EndsOn) is not { } endsOn || IsState(row, startsOn, endsOn))
        {
            return;
        }

        if (!covered.TryGetValue((line, place), out var periods))
        {
            covered.Add((line, place), periods = []);
        }

        periods.Add((startsOn, endsOn));
    }

    /// <summary>In their order; none for a value of a whole year, of a state, or of what is no year.</summary>
    public IReadOnlyList<ChartPart> Of(string line, ChartPlace place)
    {
        if (places.YearOf(place) is not { } year)
        {
            return [];
        }

        if (period is null)
        {
            return !isPassed && until is { } last && last.Year == year && last < LastDayOf(last) ? [new ChartPart(StartsOn: null, last)] : [];
        }

        var parts = covered.TryGetValue((line, place), out var periods) ? Join(periods) : [];
        return parts is [{ StartsOn: { } startsOn }, ..] && startsOn.Year == year && parts[^1].EndsOn.Year == year
            && parts[0] != new ChartPart(new DateOnly(startsOn.Year, 1, 1), LastDayOf(startsOn)) ? parts : [];
    }

    /// <summary>What is so on a day, or is counted from the beginning of something to its last day, is no part of a year.</summary>
    private bool IsState(JsonElement row, DateOnly startsOn, DateOnly endsOn) =>
        startsOn == endsOn || (cumulative is not null && RowText.Of(row, cumulative.Path) == "true");

    /// <summary>Periods that overlap or follow each other without a day between are one part.</summary>
    private static List<ChartPart> Join(SortedSet<(DateOnly StartsOn, DateOnly EndsOn)> periods)
    {
        var parts = new List<ChartPart>();
        foreach (var (startsOn, endsOn) in periods)
        {
            if (parts is [.., var before] && startsOn.DayNumber <= before.EndsOn.DayNumber + 1)
            {
                parts[^1] = before with { EndsOn = endsOn > before.EndsOn ? endsOn : before.EndsOn };
            }
            else
            {
                parts.Add(new ChartPart(startsOn, endsOn));
            }
        }

        return parts;
    }

    private static DateOnly LastDayOf(DateOnly day) => new(day.Year, 12, 31);

    private static DateOnly? DayOf(JsonElement row, TableColumn column) =>
        RowText.Of(row, column.Path) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
