using System.Globalization;
using OpenGov.Domain.Gazette;

namespace OpenGov.Domain.Tests.Gazette;

public sealed class GazetteCalendarTests
{
    private static readonly GazetteCalendar Plain = new([]);

    [Fact]
    public void The_gazette_appears_on_Mondays_and_Thursdays_at_nine_in_Taipei()
    {
        var next = Plain.Next(At("2026-11-20T00:00:00Z"), 4).ToList();

        Assert.Equal(["2026-11-23", "2026-11-26", "2026-11-30", "2026-12-03"], next.Select(Day));
        Assert.Equal(At("2026-11-23T01:00:00Z"), next[0].Moment);
        Assert.All(next, release => Assert.Equal(GazetteIssueKind.Regular, release.Kind));
    }

    [Fact]
    public void A_moment_is_due_when_it_has_come_and_not_due_twice()
    {
        var moment = At("2026-11-23T09:00:00+08:00");

        Assert.Empty(Plain.DueBetween(moment.AddDays(-1), moment.AddTicks(-1)));
        Assert.Equal(["2026-11-23"], Plain.DueBetween(moment.AddDays(-1), moment).Select(Day));
        Assert.Empty(Plain.DueBetween(moment, moment.AddDays(2)));
    }

    [Fact]
    public void The_day_is_Taipeis_where_UTC_still_has_the_day_before() =>
        Assert.Equal(["2026-11-23"], Plain.DueBetween(At("2026-11-22T20:00:00Z"), At("2026-11-23T01:00:00Z")).Select(Day));

    [Theory]
    [InlineData(GazetteDayKind.Suspended)]
    [InlineData(GazetteDayKind.Holiday)]
    public void A_day_that_is_taken_away_has_no_issue(GazetteDayKind kind) =>
        Assert.Equal(["2026-11-26"], With(("2026-11-23", kind)).Next(At("2026-11-20T00:00:00Z"), 1).Select(Day));

    [Theory]
    [InlineData(GazetteDayKind.Moved, GazetteIssueKind.Regular)]
    [InlineData(GazetteDayKind.Special, GazetteIssueKind.Special)]
    public void A_day_that_is_added_has_one(GazetteDayKind kind, GazetteIssueKind issue)
    {
        var release = With(("2026-11-21", kind)).Next(At("2026-11-20T00:00:00Z"), 1).Single();

        Assert.Equal(("2026-11-21", issue), (Day(release), release.Kind));
    }

    [Fact]
    public void A_regular_day_changes_nothing()
    {
        var calendar = With(("2026-11-24", GazetteDayKind.Regular), ("2026-11-23", GazetteDayKind.Regular));

        Assert.Null(calendar.ReleaseOn(new DateOnly(2026, 11, 24)));
        Assert.NotNull(calendar.ReleaseOn(new DateOnly(2026, 11, 23)));
    }

    private static GazetteCalendar With(params (string Date, GazetteDayKind Kind)[] days) => new(days.Select(day => new GazetteDay
    {
        Key = day.Date,
        Date = DateOnly.Parse(day.Date, CultureInfo.InvariantCulture),
        Kind = day.Kind,
    }));

    private static string Day(GazetteRelease release) => release.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
