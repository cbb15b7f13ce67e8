using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using OpenGov.Data.Migrations;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Writing;

/// <summary>A migrated database with a clock that stands still, and rows to write into it.</summary>
internal sealed class WrittenDatabase : IAsyncDisposable
{
    private static readonly DatabaseTemplate Migrated = new(database => new Migrator(database.Address, TimeProvider.System).MigrateAsync(Cancellation));

    private readonly TestDatabase database;

    private WrittenDatabase(TestDatabase database)
    {
        this.database = database;
        Store = new WriteStore(database.Address, DomainModel.Current, Clock);
        Journal = new JournalReader(database.Address);
    }

    public TestClock Clock { get; } = new("2026-11-20T01:02:03.456Z");

    public DatabaseAddress Address => database.Address;

    /// <summary>The same database under another name: what another process would be, which does not queue here but meets the
    /// database's own lock.</summary>
    public DatabaseAddress FromAnotherProcess
    {
        get
        {
            if (Address is not DatabaseAddress.Sqlite sqlite)
            {
                return Address;
            }

            var link = Path.Combine(database.Folder, "another");
            Directory.CreateSymbolicLink(link, database.Folder);
            return new DatabaseAddress.Sqlite(Path.Combine(link, Path.GetFileName(sqlite.File)));
        }
    }

    public WriteStore Store { get; }

    public JournalReader Journal { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A copy: the migrations run once per database and test process.</summary>
    public static async Task<WrittenDatabase> OpenAsync(DatabaseKind kind) => new(await Migrated.CopyAsync(kind));

    public static EntityModel Type(string name) => DomainModel.Current.Entity(name);

    public static EntityRow Country(string code, string nameEn = "Somewhere") => new(Type("Country"))
    {
        ["key"] = code,
        ["nameZh"] = "某地",
        ["nameEn"] = nameEn,
    };

    public static EntityRow Agency(string code) => new(Type("Agency")) { ["key"] = code, ["nameZh"] = "某局", ["kind"] = "BUREAU" };

    public static long Id(string type, string key) => GlobalId.FromKey(type, key).Value;

    /// <summary>Writes in a batch of its own.</summary>
    public Task<JournalHead> WriteAsync(Action<WriteBatch> write, string actor = "tester") => WriteAsync(Store, write, actor);

    public static async Task<JournalHead> WriteAsync(IWriteStore store, Action<WriteBatch> write, string actor)
    {
        await using var batch = await store.BeginAsync(actor, Cancellation);
        write(batch);
        return await batch.CommitAsync(Cancellation);
    }

    public async Task<EntityRow?> FindAsync(string type, long id)
    {
        await using var batch = await Store.BeginAsync("tester", Cancellation);
        return await batch.FindAsync(Type(type), id, Cancellation);
    }

    public Task<JournalCheck> VerifyAsync() => new JournalVerifier(Address).VerifyAsync(Cancellation).AsTask();

    /// <summary>Goes behind the platform's back.</summary>
    public async Task<object?> ExecuteAsync(string statement)
    {
        await using DbConnection connection = Address switch
        {
            DatabaseAddress.Sqlite sqlite => new SqliteConnection(sqlite.ConnectionString),
            DatabaseAddress.Postgres postgres => new NpgsqlConnection(postgres.ConnectionString),
            _ => throw new InvalidOperationException(),
        };
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        var value = await command.ExecuteScalarAsync(Cancellation);
        return value is DBNull ? null : value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
