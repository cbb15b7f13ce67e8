namespace OpenGov.Data.Checking;

/// <summary>How far apart numbers may be that a report calls approximate.</summary>
internal static class Tolerance
{
    private const decimal Share = 0.05m;

    public static bool IsNear(decimal one, decimal other) => Math.Abs(one - other) <= Share * Math.Max(Math.Abs(one), Math.Abs(other));

    /// <summary>True when a printed number is a computed one, rounded to the digits that were printed.</summary>
    public static bool IsRounded(decimal computed, decimal printed) => decimal.Round(computed, printed.Scale, MidpointRounding.AwayFromZero) == printed;
}
