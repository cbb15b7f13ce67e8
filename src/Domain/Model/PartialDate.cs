using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OpenGov.Domain.Model;

/// <summary>
/// A date as precise as its source: <c>2023</c>, <c>2023-01</c> or <c>2023-01-13</c> (the reduced forms of ISO 8601).
/// It sorts and filters by its earliest day, and never prints a day that the source lacks.
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(int year, int? month, int? day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }
    public int? Month { get; }
    public int? Day { get; }

    /// <summary>The first day that the value may mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the value may mean.</summary>
    public DateOnly Latest =>
        Day is not null ? Earliest : Month is not null ? Earliest.AddMonths(1).AddDays(-1) : new DateOnly(Year, 12, 31);

    /// <summary>
    /// The shortest form whose earliest day is <paramref name="day"/>. Text of partial dates compares by code point exactly as their
    /// earliest days do, with the less precise one first; so "from this day on" is a comparison with this form.
    /// </summary>
    public static PartialDate ShortestFrom(DateOnly day) => day switch
    {
        { Month: 1, Day: 1 } => new(day.Year, null, null),
        { Day: 1 } => new(day.Year, day.Month, null),
        _ => new(day.Year, day.Month, day.Day),
    };

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out PartialDate? value)
    {
        value = null;
        if (text.Length is not (4 or 7 or 10) || !TryNumber(text[..4], 1, 9999, out var year))
        {
            return false;
        }

        int? month = null;
        int? day = null;
        if (text.Length > 4)
        {
            if (text[4] != '-' || !TryNumber(text[5..7], 1, 12, out var parsedMonth))
            {
                return false;
            }

            month = parsedMonth;
        }

        if (text.Length > 7)
        {
            if (text[7] != '-' || !TryNumber(text[8..10], 1, DateTime.DaysInMonth(year, month!.Value), out var parsedDay))
            {
                return false;
            }

            day = parsedDay;
        }

        value = new PartialDate(year, month, day);
        return true;
    }

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    private static bool TryNumber(ReadOnlySpan<char> digits, int least, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
