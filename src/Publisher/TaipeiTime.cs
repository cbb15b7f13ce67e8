namespace OpenGov.Publisher;

/// <summary>The department's clock: eight hours ahead of UTC all year since 1980, so no table of time zones is needed.</summary>
internal static class TaipeiTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);
}
