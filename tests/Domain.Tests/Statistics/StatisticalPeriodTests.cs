using System.Globalization;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Tests.Statistics;

public sealed class StatisticalPeriodTests
{
    [Theory]
    [InlineData(PeriodLength.Month, "2026-02-01", "2026-02", "2026-02-28", "2026-03")]
    [InlineData(PeriodLength.Month, "2028-02-01", "2028-02", "2028-02-29", "2028-03")]
    [InlineData(PeriodLength.Quarter, "2026-10-01", "2026-Q4", "2026-12-31", "2027-Q1")]
    [InlineData(PeriodLength.Year, "2026-01-01", "2026", "2026-12-31", "2027")]
    public void A_period_has_a_name_an_end_and_a_next_one(PeriodLength length, string startsOn, string name, string endsOn, string next)
    {
        var period = StatisticalPeriod.StartingOn(length, DateOnly.Parse(startsOn, CultureInfo.InvariantCulture));

        Assert.Equal((name, DateOnly.Parse(endsOn, CultureInfo.InvariantCulture), next), (period.Name, period.EndsOn, period.Next.Name));
    }

    [Theory]
    [InlineData(PeriodLength.Month, "2026-02-02")]
    [InlineData(PeriodLength.Quarter, "2026-02-01")]
    [InlineData(PeriodLength.Year, "2026-07-01")]
    public void No_period_begins_in_the_middle_of_one(PeriodLength length, string day) =>
        Assert.StartsWith($"No {length} begins on {day}.", Assert.Throws<ArgumentException>(() => StatisticalPeriod.StartingOn(length, DateOnly.Parse(day, CultureInfo.InvariantCulture))).Message);

    [Fact]
    public void A_quarter_has_three_months_and_a_year_four_quarters()
    {
        Assert.Equal(
            [("2026-04", 4), ("2026-05", 5), ("2026-06", 6)],
            StatisticalPeriod.StartingOn(PeriodLength.Quarter, new DateOnly(2026, 4, 1)).Parts(PeriodLength.Month).Select(part => (part.Name, part.Number)));
        Assert.Equal(
            ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
            StatisticalPeriod.StartingOn(PeriodLength.Year, new DateOnly(2026, 1, 1)).Parts(PeriodLength.Quarter).Select(part => part.Name));
    }

    /// <summary>Taipei's day begins eight hours before that of UTC.</summary>
    [Theory]
    [InlineData("2026-04-30T15:59:59.999Z", false)]
    [InlineData("2026-04-30T16:00:00Z", true)]
    [InlineData("2026-05-01T00:00:00+08:00", true)]
    public void A_period_closes_thirty_days_after_its_end_at_midnight_in_Taipei(string now, bool closed)
    {
        var period = StatisticalPeriod.StartingOn(PeriodLength.Quarter, new DateOnly(2026, 1, 1));

        Assert.Equal(closed, period.IsClosed(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
        Assert.Equal(DateTimeOffset.Parse("2025-12-31T16:00:00Z", CultureInfo.InvariantCulture), period.From);
        Assert.Equal(DateTimeOffset.Parse("2026-03-31T16:00:00Z", CultureInfo.InvariantCulture), period.BeforeInstant);
    }
}
