using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Editions;

public sealed class RollbackTests : IDisposable
{
    private readonly TestPublisher publisher = new();

    public void Dispose() => publisher.Dispose();

    [Fact]
    public async Task A_rollback_is_a_new_edition_with_the_content_of_the_older_one()
    {
        await publisher.RunAsync();
        publisher.Rename("誤植");
        await publisher.RunAsync();
        var report = await publisher.RollBackAsync();
        Assert.Equal(3, report.Edition);
        Assert.Equal(1, publisher.Newest().Restores);
        Assert.DoesNotContain("誤植", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        Assert.Equal(new EditionStore(publisher.Paths).Read(1).Folders, publisher.Newest().Folders);
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
        Assert.Equal([1, 2, 3], publisher.Ledger.Editions.Keys.Order());
    }

    [Fact]
    public async Task It_holds_until_the_next_run_which_publishes_what_the_database_says()
    {
        await publisher.RunAsync();
        publisher.Rename("誤植");
        await publisher.RunAsync();
        await publisher.RollBackAsync();
        publisher.Rename("更正");
        await publisher.RunAsync();
        Assert.Contains("更正", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
    }

    [Fact]
    public async Task A_second_rollback_goes_one_edition_further()
    {
        await publisher.RunAsync();
        publisher.Rename("二");
        await publisher.RunAsync();
        publisher.Rename("三");
        await publisher.RunAsync();
        await publisher.RollBackAsync();
        Assert.Contains("二", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        await publisher.RollBackAsync();
        Assert.Contains("波特蘭", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
    }

    [Fact]
    public async Task There_has_to_be_a_former_edition()
    {
        Assert.Equal(PublisherError.NoFormerEdition, (await Assert.ThrowsAsync<PublisherException>(() => publisher.RollBackAsync())).Error);
        await publisher.RunAsync();
        Assert.Equal("There is no edition before this one to go back to.", (await Assert.ThrowsAsync<PublisherException>(() => publisher.RollBackAsync())).Message);
        publisher.Rename("二");
        await publisher.RunAsync();
        Assert.Equal("There is no edition 7 before this one; allowed are 1 to 1.", (await Assert.ThrowsAsync<PublisherException>(() => publisher.RollBackAsync(7))).Message);
    }
}
