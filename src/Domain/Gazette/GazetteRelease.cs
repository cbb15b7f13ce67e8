using OpenGov.Domain.Model;

namespace OpenGov.Domain.Gazette;

/// <summary>A day on which an issue is planned.</summary>
public sealed record GazetteRelease(DateOnly Day, GazetteIssueKind Kind)
{
    private static readonly TimeOnly Time = new(9, 0);

    /// <summary>09:00 in Taipei: what was accepted before it is in the issue.</summary>
    public DateTimeOffset Moment => new(Day, Time, TaipeiTime.Offset);
}
