using System.Globalization;
using OpenGov.Domain.Model;

namespace OpenGov.Domain.Statistics;

/// <summary>A month, a quarter or a year of the calendar, in Taipei.</summary>
public readonly record struct StatisticalPeriod
{
    /// <summary>How many days a period stays open after its end: what is entered with delay still counts in it, what comes later never does.</summary>
    public const int DaysOfGrace = 30;

    private StatisticalPeriod(PeriodLength length, DateOnly startsOn)
    {
        Length = length;
        StartsOn = startsOn;
    }

    public PeriodLength Length { get; }

    public DateOnly StartsOn { get; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn => Before.AddDays(-1);

    /// <summary>The first day of the next period.</summary>
    public DateOnly Before => StartsOn.AddMonths((int)Length);

    /// <summary>The first instant.</summary>
    public DateTimeOffset From => MidnightOf(StartsOn);

    /// <summary>The first instant of the next period.</summary>
    public DateTimeOffset BeforeInstant => MidnightOf(Before);

    /// <summary>Which one of its year it is, from 1.</summary>
    public int Number => ((StartsOn.Month - 1) / (int)Length) + 1;

    public StatisticalPeriod Next => new(Length, Before);

    /// <summary><c>2026</c>, <c>2026-Q1</c> or <c>2026-03</c>.</summary>
    public string Name => Length switch
    {
        PeriodLength.Year => StartsOn.ToString("yyyy", CultureInfo.InvariantCulture),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{StartsOn:yyyy}-Q{Number}"),
        _ => StartsOn.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };

    /// <summary>Whether a period of this length begins on a day.</summary>
    public static bool Begins(PeriodLength length, DateOnly day) => day.Day == 1 && (day.Month - 1) % (int)length == 0;

    /// <exception cref="ArgumentException">No such period begins on that day.</exception>
    public static StatisticalPeriod StartingOn(PeriodLength length, DateOnly day) => Begins(length, day)
        ? new StatisticalPeriod(length, day)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"No {length} begins on {day:yyyy-MM-dd}."), nameof(day));

    /// <summary>Whether the days of grace are over.</summary>
    public bool IsClosed(DateTimeOffset now) => TaipeiTime.DayOf(now) >= Before.AddDays(DaysOfGrace);

    /// <summary>The shorter periods that make up this one.</summary>
    public IEnumerable<StatisticalPeriod> Parts(PeriodLength length)
    {
        for (var part = new StatisticalPeriod(length, StartsOn); part.EndsOn <= EndsOn; part = part.Next)
        {
            yield return part;
        }
    }

    private static DateTimeOffset MidnightOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TaipeiTime.Offset);
}
