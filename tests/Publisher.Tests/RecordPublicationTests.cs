using OpenGov.Data;
using OpenGov.Data.Loading;
using OpenGov.Data.Migrations;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests;

/// <summary>The contracts of the repository, asked of the engine over the shipped record.</summary>
public sealed class RecordPublicationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_databases_publish_the_same_bytes_and_a_second_run_finds_no_change()
    {
        var sqlite = await PublishAsync(DatabaseKind.Sqlite);
        Assert.Equal(sqlite, await PublishAsync(DatabaseKind.Postgres));
        Assert.Contains(sqlite, folder => folder.StartsWith("dataset-partner-cities-", StringComparison.Ordinal));
        Assert.Contains(sqlite, folder => folder.StartsWith("dataset-catalogue-", StringComparison.Ordinal));
    }

    /// <returns>The names of the sealed folders, which hold their hashes.</returns>
    private static async Task<IReadOnlyList<string>> PublishAsync(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        using var folder = new TemporaryFolder();
        var clock = new TestClock("2026-01-05T08:00:00+08:00");
        await new Migrator(database.Address, clock).MigrateAsync(Cancellation);
        var store = new WriteStore(database.Address, DomainModel.Current, clock);
        await new RecordLoader(DomainModel.Current).LoadAsync(RepositoryRoot.Combine("record"), store, cancellationToken: Cancellation);
        await using var graph = new GraphStore(
            database.Address, DomainModel.Current, GraphSchema.Compose(DomainModel.Current, new EntityRootFields(DomainModel.Current)));
        var publication = new PublicationRun(
            new PublisherSettings { DataFolder = folder.Path, SchemaFolder = RepositoryRoot.Combine("schema") },
            new GraphData(graph),
            new Journal(new JournalReader(database.Address)),
            new PublicationLedger(store),
            new FakeCalendar(),
            clock);

        var report = await publication.RunAsync(PublishOptions.Everything, progress: null, Cancellation);
        Assert.Equal([], report.Results.Where(result => result.Outcome == PublicationOutcome.Failed).Select(result => $"{result.Slug}: {result.Reason}"));
        Assert.Equal([], EditionVerifier.Verify(folder.Path).Problems);
        Assert.False((await publication.RunAsync(PublishOptions.Everything, progress: null, Cancellation)).IsNew);
        AssertNothingWasPrinted(new EditionPaths(folder.Path).Current);
        return [.. Directory.EnumerateDirectories(new EditionPaths(folder.Path).Sealed).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
    }

    /// <summary>The record tells of acts, not of issues: they are a dataset, and nothing that the gazette printed.</summary>
    private static void AssertNothingWasPrinted(string edition)
    {
        Assert.Single(File.ReadAllLines(Path.Combine(edition, "gazette", "documents.csv")));
        Assert.DoesNotContain("<entry>", File.ReadAllText(Path.Combine(edition, "gazette", "feed.atom")));
        Assert.Contains("pact-2008-12-15-fort-lauderdale", File.ReadAllText(Path.Combine(edition, "datasets", "gazette-documents", "gazette-documents.csv")));
    }

    private sealed class Journal(JournalReader reader) : IJournalView
    {
        public ValueTask<JournalHead> HeadAsync(CancellationToken cancellationToken) => reader.HeadAsync(cancellationToken);

        public ValueTask<string?> HashAtAsync(long sequence, CancellationToken cancellationToken) => reader.HashAtAsync(sequence, cancellationToken);

        public ValueTask<IReadOnlySet<string>> TypesMovedSinceAsync(long sequence, CancellationToken cancellationToken) =>
            reader.TypesMovedSinceAsync(sequence, cancellationToken);
    }
}
