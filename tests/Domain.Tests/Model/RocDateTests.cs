using OpenGov.Domain.Model;

namespace OpenGov.Domain.Tests.Model;

public sealed class RocDateTests
{
    [Theory]
    [InlineData(1912, 1)]
    [InlineData(2023, 112)]
    [InlineData(2026, 115)]
    public void The_first_year_is_1912(int year, int rocYear)
    {
        Assert.Equal(rocYear, RocDate.YearOf(new DateOnly(year, 6, 1)));
        Assert.Equal(year, RocDate.ToGregorian(rocYear));
    }

    [Fact]
    public void A_date_is_printed_as_the_department_writes_it() => Assert.Equal("112年1月13日", RocDate.Print(new DateOnly(2023, 1, 13)));
}
