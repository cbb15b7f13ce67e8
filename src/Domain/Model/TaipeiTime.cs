namespace OpenGov.Domain.Model;

/// <summary>The department's clock: Taiwan keeps UTC+8 all year, by law since 1980, so no table of time zones is needed.</summary>
public static class TaipeiTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day in Taipei at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>A day's first moment in Taipei.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Offset);
}
