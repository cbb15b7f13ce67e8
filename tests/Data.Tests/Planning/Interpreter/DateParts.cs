using OpenGov.Data.Schema;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>What the parts of a date are: of what the source gave, and of an instant by the clock of Taipei.</summary>
internal static class DateParts
{
    /// <summary>Null where the date is, and where it is too coarse to have the part.</summary>
    public static int? Of(object? date, DatePart part)
    {
        var (year, month, day) = Split(date);
        return part switch
        {
            DatePart.Year => year,
            DatePart.RocYear => year - 1911,
            DatePart.Quarter => (month + 2) / 3,
            DatePart.Month => month,
            _ => day is null ? null : new DateOnly(year!.Value, month!.Value, day.Value).DayOfWeek is var weekday && weekday == DayOfWeek.Sunday ? 7 : (int)weekday,
        };
    }

    public static bool LiesWithin(object date, PartialDate period)
    {
        var (year, month, day) = Split(date);
        return year == period.Year && (period.Month is null || month == period.Month) && (period.Day is null || day == period.Day);
    }

    private static (int? Year, int? Month, int? Day) Split(object? date) => date switch
    {
        DateOnly whole => (whole.Year, whole.Month, whole.Day),
        PartialDate partial => (partial.Year, partial.Month, partial.Day),
        // The calendar ends before Taipei's last morning.
        DateTimeOffset instant when instant.UtcDateTime > DateTime.MaxValue.AddHours(-8) => (9999, 12, 31),
        DateTimeOffset instant when instant.ToOffset(TimeSpan.FromHours(8)) is var taipei => (taipei.Year, taipei.Month, taipei.Day),
        _ => (null, null, null),
    };
}
