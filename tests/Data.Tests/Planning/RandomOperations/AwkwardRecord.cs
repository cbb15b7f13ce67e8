using System.Globalization;
using OpenGov.Data.Tests.Planning.Interpreter;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

[assembly: AssemblyFixture(typeof(OpenGov.Data.Tests.Planning.RandomOperations.AwkwardRecord))]

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>The shipped record with <see cref="AwkwardRows"/> beside it, in either database and in memory.</summary>
public sealed class AwkwardRecord : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, (TestDatabase Database, GraphStore Graph)> opened = [];
    private readonly SemaphoreSlim opening = new(1);
    private RecordRows? rows;

    /// <summary>How much each test draws; OPENGOV_RANDOM_OPERATIONS asks for another number.</summary>
    public static int Drawn(int usually) =>
        Environment.GetEnvironmentVariable("OPENGOV_RANDOM_OPERATIONS") is { } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : usually;

    public async Task<GraphStore> OpenAsync(DatabaseKind kind)
    {
        await opening.WaitAsync();
        try
        {
            if (!opened.TryGetValue(kind, out var known))
            {
                var database = await RecordDatabases.LoadAsync(kind);
                await using var batch = await Store(database).BeginAsync("tester");
                AwkwardRows.Write(batch);
                await batch.CommitAsync();
                opened[kind] = known = (database, database.Address.OpenGraph());
            }

            return known.Graph;
        }
        finally
        {
            opening.Release();
        }
    }

    internal async Task<RecordRows> RowsAsync()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        return rows ??= await RecordRows.LoadAsync(Store(opened[DatabaseKind.Sqlite].Database), DomainModel.Current);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, graph) in opened.Values)
        {
            await graph.DisposeAsync();
            await database.DisposeAsync();
        }

        opening.Dispose();
    }

    private static WriteStore Store(TestDatabase database) => new(database.Address, DomainModel.Current, new TestClock("2026-01-06T08:00:00.001+08:00"));
}
