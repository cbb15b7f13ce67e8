using OpenGov.Domain.Model;

namespace OpenGov.Domain.Tests.Model;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-01-13", "2023-01-13", "2023-01-13")]
    public void It_prints_as_written_and_spans_the_days_that_it_may_mean(string text, string earliest, string latest)
    {
        Assert.True(PartialDate.TryParse(text, out var date));

        Assert.Equal(text, date.ToString());
        Assert.Equal(earliest, date.Value.Earliest.ToString("yyyy-MM-dd"));
        Assert.Equal(latest, date.Value.Latest.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("0000")]
    [InlineData("2023-13")]
    [InlineData("2023-1")]
    [InlineData("2023-02-29")]
    [InlineData("2023/01/13")]
    [InlineData("+023")]
    [InlineData("２０２３")]
    [InlineData("2023-01-13T00:00")]
    public void Anything_else_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("2022-12-31")]
    [InlineData("2023-01-01")]
    [InlineData("2023-01-02")]
    [InlineData("2023-02-01")]
    [InlineData("2024-02-29")]
    public void Texts_compare_with_the_shortest_form_as_earliest_days_compare_with_the_day(string day)
    {
        var limit = DateOnly.Parse(day);
        var shortest = PartialDate.ShortestFrom(limit).ToString();

        foreach (var text in (string[])["2022", "2022-12", "2022-12-31", "2023", "2023-01", "2023-01-01", "2023-01-02", "2023-02", "2024", "2024-02-29"])
        {
            Assert.True(PartialDate.TryParse(text, out var date));
            Assert.Equal(date.Value.Earliest >= limit, string.CompareOrdinal(text, shortest) >= 0);
        }
    }
}
