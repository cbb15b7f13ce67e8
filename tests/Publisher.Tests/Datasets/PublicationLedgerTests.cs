using OpenGov.Data.Migrations;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Datasets;

public sealed class PublicationLedgerTests
{
    private static readonly PublishedDataset Cities = new(
        "partner-cities", "姊妹市", "Partner cities", "INTERNATIONAL", "irregular", 40, new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 8), 1234, new string('a', 64), 5678,
        "linkable csv");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_is_written_is_read_and_no_other_dataset_is_left(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        var ledger = await OpenAsync(database);
        Assert.Equal(0, (await ledger.ReadAsync(Cancellation)).NewestEdition);

        var edition = new PublishedEdition(1, new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero), new string('b', 64), 7);
        await ledger.WriteAsync([Cities, Cities with { Slug = "agreements" }], [edition], Cancellation);
        await ledger.WriteAsync([Cities with { Rows = 41 }], [edition, edition with { Number = 2 }], Cancellation);

        var state = await ledger.ReadAsync(Cancellation);
        Assert.Equal([Cities with { Rows = 41 }], state.Datasets);
        Assert.Equal(2, state.NewestEdition);
    }

    [Theory, OnEachDatabase]
    public async Task Reading_it_waits_for_no_writer(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        var ledger = await OpenAsync(database);
        await ledger.WriteAsync([Cities], [], Cancellation);
        await using var writing = await StoreOf(database).BeginAsync("tester", Cancellation);
        Assert.Equal([Cities], (await ledger.ReadAsync(Cancellation)).Datasets);
    }

    [Theory, OnEachDatabase]
    public async Task Writing_it_moves_nothing_in_the_journal(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        var ledger = await OpenAsync(database);
        var journal = new JournalReader(database.Address);
        var before = await journal.HeadAsync(Cancellation);
        await ledger.WriteAsync([Cities], [], Cancellation);
        Assert.Equal(before, await journal.HeadAsync(Cancellation));
    }

    private static async Task<PublicationLedger> OpenAsync(TestDatabase database)
    {
        await new Migrator(database.Address, TimeProvider.System).MigrateAsync(Cancellation);
        return new PublicationLedger(StoreOf(database));
    }

    private static WriteStore StoreOf(TestDatabase database) =>
        new(database.Address, DomainModel.Current, new TestClock("2026-01-05T08:00:00+08:00"));
}
