namespace OpenGov.Domain.Model;

/// <summary>The Republic of China's count of years: Gregorian year minus 1911; year 1 is 1912.</summary>
public static class RocDate
{
    public const int Epoch = 1911;

    public static int YearOf(DateOnly date) => date.Year - Epoch;

    public static int ToGregorian(int rocYear) => rocYear + Epoch;

    /// <summary>Prints 112-01-13 as the department writes it: 112年1月13日.</summary>
    public static string Print(DateOnly date) => $"{YearOf(date)}年{date.Month}月{date.Day}日";
}
