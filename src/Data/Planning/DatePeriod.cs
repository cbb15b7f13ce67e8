using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>
/// The first and last stored value of a year, month or day, for each kind of date. A bound that no date can reach is null, with which no
/// row compares.
/// </summary>
internal static class DatePeriod
{
    private static readonly DateTimeOffset LastInstant = new(DateTimeOffset.MaxValue.Ticks - (DateTimeOffset.MaxValue.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <summary>A partial date that is less precise than the period begins before it, and so lies outside.</summary>
    public static object First(PropertyKind kind, PartialDate period) => kind == PropertyKind.PartialDate ? period.ToString() : First(kind, period.Earliest);

    public static object Last(PropertyKind kind, PartialDate period) => Last(kind, period.Latest);

    public static object? FirstOfRocYear(PropertyKind kind, long rocYear) => (rocYear + RocDate.Epoch) switch
    {
        > 9999 => null,
        < 1 => First(kind, DateOnly.MinValue),
        var year => First(kind, new DateOnly((int)year, 1, 1)),
    };

    public static object? LastOfRocYear(PropertyKind kind, long rocYear) => (rocYear + RocDate.Epoch) switch
    {
        > 9999 => Last(kind, DateOnly.MaxValue),
        < 1 => null,
        var year => Last(kind, new DateOnly((int)year, 12, 31)),
    };

    private static object First(PropertyKind kind, DateOnly day) => kind switch
    {
        PropertyKind.Date => day,
        PropertyKind.PartialDate => PartialDate.ShortestFrom(day).ToString(),
        _ => day == DateOnly.MinValue ? DateTimeOffset.MinValue : Midnight(day),
    };

    private static object Last(PropertyKind kind, DateOnly day) => kind switch
    {
        PropertyKind.Date => day,
        PropertyKind.PartialDate => PartialDate.Of(day).ToString(),
        _ => day == DateOnly.MaxValue ? LastInstant : Midnight(day.AddDays(1)).AddMilliseconds(-1),
    };

    /// <summary>In Taipei.</summary>
    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TaipeiTime.Offset);
}
