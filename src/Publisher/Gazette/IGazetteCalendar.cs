namespace OpenGov.Publisher.Gazette;

/// <summary>When the gazette appears.</summary>
public interface IGazetteCalendar
{
    /// <summary>Every day of the span on which the gazette appears or should have, in order.</summary>
    ValueTask<IReadOnlyList<GazetteCalendarDay>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);
}
