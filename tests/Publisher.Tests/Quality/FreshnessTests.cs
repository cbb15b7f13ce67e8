using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Quality;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Quality;

public sealed class FreshnessTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData("yearly", "2021", "Its data ends at 2021, 1796 days ago; its frequency \"yearly\" allows 450.")]
    [InlineData("yearly", "2025-09", null)]
    [InlineData("yearly", "2025-08", "Its data ends at 2025-08, 457 days ago; its frequency \"yearly\" allows 450.")]
    [InlineData("quarterly", "2026-09-30", null)]
    [InlineData("irregular", "1966", null)]
    public void Old_data_is_not_fresh_however_lately_it_was_published(string frequency, string to, string? found) =>
        Assert.Equal(found, Grade(frequency, to, modifiedOn: Today));

    [Theory]
    [InlineData("weekly", 10, null)]
    [InlineData("weekly", 11, "It changed 11 days ago; its frequency \"weekly\" allows 10.")]
    public void A_dataset_that_goes_on_is_fresh_by_its_last_change(string frequency, int days, string? found) =>
        Assert.Equal(found, Grade(frequency, to: null, modifiedOn: Today.AddDays(-days)));

    private static string? Grade(string frequency, string? to, DateOnly modifiedOn)
    {
        var card = CannedPages.Dataset.Card with
        {
            Frequency = UpdateFrequency.All.Single(candidate => candidate.Value == frequency),
            To = PartialDate.TryParse(to, out var date) ? date : null,
        };
        return Freshness.Grade(card, modifiedOn, Today).Found;
    }
}
