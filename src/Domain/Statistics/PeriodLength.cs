namespace OpenGov.Domain.Statistics;

/// <summary>How long a statistical period is. The value is its number of months.</summary>
public enum PeriodLength
{
    Month = 1,
    Quarter = 3,
    Year = 12,
}
