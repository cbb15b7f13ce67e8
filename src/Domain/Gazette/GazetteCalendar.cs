using OpenGov.Domain.Model;

namespace OpenGov.Domain.Gazette;

/// <summary>
/// When the gazette appears: Mondays and Thursdays at 09:00 in Taipei, except as its days say. SUSPENDED and HOLIDAY take a day away,
/// MOVED and SPECIAL add one, REGULAR changes nothing.
/// </summary>
public sealed class GazetteCalendar
{
    private readonly Dictionary<DateOnly, GazetteDay> exceptions;

    public GazetteCalendar(IEnumerable<GazetteDay> days) => exceptions = days.ToDictionary(day => day.Date);

    /// <summary>What the department has said of a day; null when the rule alone speaks.</summary>
    public GazetteDay? ExceptionOn(DateOnly day) => exceptions.GetValueOrDefault(day);

    /// <summary>The issue that is planned for a day, if one is.</summary>
    public GazetteRelease? ReleaseOn(DateOnly day) => (ExceptionOn(day)?.Kind ?? GazetteDayKind.Regular) switch
    {
        GazetteDayKind.Suspended or GazetteDayKind.Holiday => null,
        GazetteDayKind.Special => new GazetteRelease(day, GazetteIssueKind.Special),
        GazetteDayKind.Moved => new GazetteRelease(day, GazetteIssueKind.Regular),
        _ => day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday ? new GazetteRelease(day, GazetteIssueKind.Regular) : null,
    };

    /// <summary>Every release whose moment is later than <paramref name="after"/> and not later than <paramref name="now"/>, in
    /// order.</summary>
    public IEnumerable<GazetteRelease> DueBetween(DateTimeOffset after, DateTimeOffset now) =>
        From(after).TakeWhile(release => release.Moment <= now);

    /// <summary>The next releases whose moment is later than <paramref name="after"/>, in order.</summary>
    public IEnumerable<GazetteRelease> Next(DateTimeOffset after, int count) => From(after).Take(count);

    private IEnumerable<GazetteRelease> From(DateTimeOffset after)
    {
        for (var day = TaipeiTime.DayOf(after); day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            if (ReleaseOn(day) is { } release && release.Moment > after)
            {
                yield return release;
            }
        }
    }
}
