using OpenGov.Domain.Gazette;

namespace OpenGov.Publisher.Gazette;

/// <summary>When the gazette appears.</summary>
public interface IGazetteCalendar
{
    /// <summary>Every day of the span on which the gazette appears or should have, in order.</summary>
    ValueTask<IReadOnlyList<GazetteCalendarDay>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);
}

/// <param name="ReleasesAt">Null on a day without an issue.</param>
public sealed record GazetteCalendarDay(DateOnly Date, GazetteDayKind Kind, DateTimeOffset? ReleasesAt, string? WhyZh);
