using System.Globalization;
using System.Text.Json;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>
/// Which values of a chart by years cover no more than a part of their year. Rows of figures tell their period themselves; where rows are events,
/// their sources end on a day.
/// </summary>
/// <param name="until">The last day that the sources cover; null where they are not said to end.</param>
internal sealed class ChartParts(TableDescription table, ChartPlaces places, DateOnly? until)
{
    private readonly (TableColumn StartsOn, TableColumn EndsOn)? period = table.Period;
    private readonly Dictionary<(string Line, ChartPlace Place), ChartPart> covered = [];

    /// <summary>A row from after the end: the card is behind its rows, and the end is no end.</summary>
    private bool isPassed;

    public void Add(string line, ChartPlace place, JsonElement row)
    {
        if (period is not { } columns)
        {
            isPassed |= until is { } last && places.EarliestOf(row) > last;
            return;
        }

        if (DayOf(row, columns.StartsOn) is not { } startsOn || DayOf(row, columns.EndsOn) is not { } endsOn)
        {
            return;
        }

        covered[(line, place)] = covered.TryGetValue((line, place), out var before)
            ? new ChartPart(startsOn < before.StartsOn ? startsOn : before.StartsOn, endsOn > before.EndsOn ? endsOn : before.EndsOn)
            : new ChartPart(startsOn, endsOn);
    }

    /// <summary>Null for a value of a whole year, of a day (a state, not a sum), or of what is no year.</summary>
    public ChartPart? Of(string line, ChartPlace place)
    {
        if (places.YearOf(place) is not { } year)
        {
            return null;
        }

        if (period is null)
        {
            return places.AreDates && !isPassed && until is { } last && last.Year == year && last < LastDayOf(year) ? new ChartPart(StartsOn: null, last) : null;
        }

        return covered.TryGetValue((line, place), out var part)
            && part.StartsOn is { } startsOn && startsOn.Year == year && part.EndsOn.Year == year
            && startsOn < part.EndsOn && (startsOn.DayOfYear > 1 || part.EndsOn < LastDayOf(year)) ? part : null;
    }

    private static DateOnly LastDayOf(long year) => new((int)year, 12, 31);

    private static DateOnly? DayOf(JsonElement row, TableColumn column) =>
        RowText.Of(row, column.Path) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
