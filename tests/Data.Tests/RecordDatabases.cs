using OpenGov.Data.Loading;
using OpenGov.Data.Migrations;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests;

/// <summary>The shipped record in both databases, loaded once for all tests that only read it.</summary>
public sealed class RecordDatabases : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, TestDatabase> databases = [];
    private readonly SemaphoreSlim opening = new(1);

    public async Task<GraphStore> OpenAsync(DatabaseKind kind)
    {
        var database = await FilledAsync(kind);
        return database.Address.OpenGraph();
    }

    /// <summary>A database of its own with the shipped record.</summary>
    public static async Task<TestDatabase> LoadAsync(DatabaseKind kind)
    {
        var database = await Databases.OpenAsync(kind);
        var clock = new TestClock("2026-01-05T08:00:00+08:00");
        await new Migrator(database.Address, clock).MigrateAsync();
        var store = new WriteStore(database.Address, DomainModel.Current, clock);
        var report = await new RecordLoader(DomainModel.Current).LoadAsync(RepositoryRoot.Combine("record"), store);
        Assert.Empty(report.Errors);
        return database;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases.Values)
        {
            await database.DisposeAsync();
        }

        opening.Dispose();
    }

    private async Task<TestDatabase> FilledAsync(DatabaseKind kind)
    {
        await opening.WaitAsync();
        try
        {
            if (!databases.TryGetValue(kind, out var known))
            {
                databases[kind] = known = await LoadAsync(kind);
            }

            return known;
        }
        finally
        {
            opening.Release();
        }
    }
}
