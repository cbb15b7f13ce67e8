using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Statistics;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Statistics;

public sealed class CountingBeforePublishingTests : IDisposable
{
    private readonly TestPublisher publisher = new();

    public void Dispose() => publisher.Dispose();

    [Fact]
    public async Task What_is_counted_is_published_in_the_same_run()
    {
        publisher.Statistics = new FakeStatistics(_ =>
        {
            publisher.Rename("剛統計");
            return PublicationOutcome.Published;
        });

        var report = await publisher.RunAsync();

        Assert.Equal(("statistic", "made-up"), (report.Results[0].Kind, report.Results[0].Slug));
        Assert.Contains("剛統計", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        Assert.Equal((await publisher.Journal.HeadAsync(TestContext.Current.CancellationToken)).Sequence, publisher.Newest().Journal.Sequence);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_result_is_told_once_in_the_order_of_the_report(bool dryRun)
    {
        publisher.Statistics = new FakeStatistics(_ => PublicationOutcome.Published);
        var told = new ToldResults();

        var report = await publisher.Publication().RunAsync(new PublishOptions { DryRun = dryRun }, told, TestContext.Current.CancellationToken);

        Assert.Equal(report.Results, told.Results);
        Assert.Equal("statistic", told.Results[0].Kind);
    }

    [Fact]
    public async Task A_dry_run_counts_without_writing()
    {
        var asked = new List<bool>();
        publisher.Statistics = new FakeStatistics(dryRun =>
        {
            asked.Add(dryRun);
            return PublicationOutcome.Published;
        });

        await publisher.RunAsync(new PublishOptions { DryRun = true });
        await publisher.RunAsync();

        Assert.Equal([true, false], asked);
    }

    [Fact]
    public async Task A_statistic_that_fails_is_told_and_keeps_nothing_back()
    {
        publisher.Statistics = new FakeStatistics(_ => PublicationOutcome.Failed);

        var report = await publisher.RunAsync();

        Assert.True(report.HasFailed);
        Assert.True(report.IsNew);
    }

    [Fact]
    public async Task In_an_older_database_nothing_is_counted()
    {
        publisher.Journal.Move("PartnerCity");
        await publisher.RunAsync();
        publisher.Journal.CutTo(1);
        publisher.Statistics = new FakeStatistics(_ => throw new InvalidOperationException("Counted in an older database."));

        Assert.Equal(PublisherError.DatabaseRestored, (await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync())).Error);
    }

    private sealed class FakeStatistics(Func<bool, PublicationOutcome> count) : IStatisticsRun
    {
        public Task<IReadOnlyList<PublicationResult>> RunAsync(bool dryRun, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<PublicationResult>>([new PublicationResult("statistic", "made-up", count(dryRun))]);
    }

    private sealed class ToldResults : IProgress<PublicationProgress>
    {
        public List<PublicationResult> Results { get; } = [];

        public void Report(PublicationProgress value) => Results.Add(value.Result);
    }
}
