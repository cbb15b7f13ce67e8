using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OpenGov.Data.Migrations;

internal sealed class SqliteMigrationTarget : MigrationTarget
{
    private readonly string file;

    private SqliteMigrationTarget(string file, SqliteConnection connection)
        : base(connection) => this.file = file;

    public static async Task<SqliteMigrationTarget> OpenAsync(DatabaseAddress.Sqlite address, CancellationToken cancellationToken)
    {
        SqliteBinding.EnsureReady();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(address.File))!);

        CreatePrivate(address.File);

        // A table is rebuilt by a copy under its old name, which foreign keys must not follow; each step checks them before it commits.
        var connection = new SqliteConnection(Unpooled(address.File));
        await connection.OpenAsync(cancellationToken);
        var target = new SqliteMigrationTarget(address.File, connection);
        try
        {
            // Before the mode of the journal, which stays in the file.
            await target.RefuseForeignAsync(
                """
                select name from sqlite_schema
                where type = 'table' and name not glob 'sqlite_*' and not exists (select 1 from sqlite_schema where name = 'schema_migration')
                order by name limit 1
                """,
                cancellationToken);
            await target.ExecuteAsync("pragma journal_mode = wal", cancellationToken);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    public override async Task<DbTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        // BEGIN IMMEDIATE: the write lock is taken before anything is read.
        Transaction = await Connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(
            "create table if not exists schema_migration "
            + "(number integer primary key, name text not null, sha256 text not null, applied_at text not null)",
            cancellationToken);
        return Transaction;
    }

    /// <summary>Through a second connection, which still sees the database as it was: beside it, as
    /// <c>opengov.db.before-0002</c>.</summary>
    public override async Task<string?> BackUpAsync(Migration next, CancellationToken cancellationToken)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{file}.before-{next.Number:0000}");
        var unfinished = copy + ".unfinished";
        File.Delete(unfinished);
        CreatePrivate(unfinished);
        await using (var reader = new SqliteConnection(Unpooled(file)))
        {
            await reader.OpenAsync(cancellationToken);
            await using var vacuum = reader.CreateCommand();
            vacuum.CommandText = "vacuum into $copy";
            vacuum.CommandTimeout = 600;
            vacuum.Parameters.AddWithValue("$copy", unfinished);
            await vacuum.ExecuteNonQueryAsync(cancellationToken);
        }

        File.Move(unfinished, copy, overwrite: true);
        return copy;
    }

    public override async Task ApplyAsync(Migration migration, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(migration, now, cancellationToken);
        await using var check = Command("select \"table\" from pragma_foreign_key_check limit 1");
        if (await check.ExecuteScalarAsync(cancellationToken) is string table)
        {
            throw new InvalidOperationException(
                $"Migration \"{migration}\" leaves references of \"{table}\" that name no row; it was undone.");
        }
    }

    /// <summary>The record names people: a new file is for its owner only, and what SQLite makes beside it likewise. One that is there keeps its mode.</summary>
    private static void CreatePrivate(string file)
    {
        if (File.Exists(file))
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }

    private static string Unpooled(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = false,
        DefaultTimeout = 60,
        Pooling = false,
    }.ConnectionString;
}
