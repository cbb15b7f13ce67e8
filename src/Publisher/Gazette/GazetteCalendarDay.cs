using OpenGov.Domain.Gazette;

namespace OpenGov.Publisher.Gazette;

/// <summary>A day of the gazette's calendar.</summary>
/// <param name="ReleasesAt">Null on a day without an issue.</param>
public sealed record GazetteCalendarDay(DateOnly Date, GazetteDayKind Kind, DateTimeOffset? ReleasesAt, string? WhyZh);
