namespace OpenGov.Domain.Gazette;

/// <summary>A day on which an issue is planned.</summary>
public sealed record GazetteRelease(DateOnly Day, GazetteIssueKind Kind)
{
    /// <summary>Taiwan keeps UTC+8 all year, by law since 1980; no time zone data is needed.</summary>
    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    private static readonly TimeOnly Time = new(9, 0);

    /// <summary>09:00 in Taipei: what was accepted before it is in the issue.</summary>
    public DateTimeOffset Moment => new(Day, Time, Taipei);

    /// <summary>The day in Taipei at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Taipei).DateTime);
}
