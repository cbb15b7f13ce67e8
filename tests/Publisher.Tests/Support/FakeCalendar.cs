using OpenGov.Domain.Gazette;
using OpenGov.Publisher.Gazette;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Mondays and Thursdays at nine in Taipei, without exceptions.</summary>
internal sealed class FakeCalendar : IGazetteCalendar
{
    public ValueTask<IReadOnlyList<GazetteCalendarDay>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var days = new List<GazetteCalendarDay>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday)
            {
                days.Add(new(day, GazetteDayKind.Regular, new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.FromHours(8)), WhyZh: null));
            }
        }

        return ValueTask.FromResult<IReadOnlyList<GazetteCalendarDay>>(days);
    }
}
