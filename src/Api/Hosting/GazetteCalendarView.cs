using OpenGov.Data.Writing.Gazette;
using OpenGov.Domain.Gazette;
using OpenGov.Publisher.Gazette;

namespace OpenGov.Api.Hosting;

/// <summary>The gazette's calendar as the publisher asks for it.</summary>
internal sealed class GazetteCalendarView(GazetteCalendarReader reader) : IGazetteCalendar
{
    public async ValueTask<IReadOnlyList<GazetteCalendarDay>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var calendar = await reader.ReadAsync(cancellationToken);
        var days = new List<GazetteCalendarDay>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var exception = calendar.ExceptionOn(day);
            var release = calendar.ReleaseOn(day);
            if (exception is not null || release is not null)
            {
                days.Add(new GazetteCalendarDay(day, exception?.Kind ?? GazetteDayKind.Regular, release?.Moment, exception?.WhyZh));
            }
        }

        return days;
    }
}
