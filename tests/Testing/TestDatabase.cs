using Npgsql;
using OpenGov.Data;

namespace OpenGov.Testing;

/// <summary>A database of one test or one fixture. Disposing deletes it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresCluster? cluster;

    private TestDatabase(DatabaseKind kind, DatabaseAddress address, string folder, PostgresCluster? cluster)
    {
        Kind = kind;
        Address = address;
        Folder = folder;
        this.cluster = cluster;
    }

    public DatabaseKind Kind { get; }

    public DatabaseAddress Address { get; }

    /// <summary>A folder for the test's other files, deleted with the database; SQLite's file is in it.</summary>
    public string Folder { get; }

    /// <summary>
    /// Copies the database and its folder as they stand: fill one in a fixture, hand a copy to each test that writes. No transaction may be
    /// open; PostgreSQL's open connections are cut.
    /// </summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copy = Address is DatabaseAddress.Postgres postgres
            ? Postgres(cluster!, await cluster!.CreateDatabaseAsync(template: await DisconnectAsync(postgres)))
            : Sqlite();
        FolderCopy.Make(Folder, copy.Folder);
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        if (Address is DatabaseAddress.Postgres postgres)
        {
            await cluster!.DropDatabaseAsync(await DisconnectAsync(postgres));
        }

        Directory.Delete(Folder, recursive: true);
    }

    internal static TestDatabase Sqlite()
    {
        var folder = NewFolder();
        return new TestDatabase(DatabaseKind.Sqlite, new DatabaseAddress.Sqlite(SqliteFile(folder)), folder, cluster: null);
    }

    internal static TestDatabase Postgres(PostgresCluster cluster, string connectionString) =>
        new(DatabaseKind.Postgres, new DatabaseAddress.Postgres(connectionString), NewFolder(), cluster);

    private async Task<string> DisconnectAsync(DatabaseAddress.Postgres postgres)
    {
        await using (var pool = new NpgsqlConnection(postgres.ConnectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        var name = new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Database!;
        await cluster!.DisconnectAsync(name);
        return name;
    }

    private static string SqliteFile(string folder) => Path.Combine(folder, "opengov.db");

    private static string NewFolder() => Directory.CreateTempSubdirectory("opengov-test-").FullName;
}
