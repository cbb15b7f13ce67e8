using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using OpenGov.Data.Migrations;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Migrations;

public sealed class MigratorTests
{
    private static readonly Migration First = new(1, "first", "create table a (id integer primary key); insert into a values (7);");
    private static readonly Migration Second = new(2, "second", "create table b (id integer primary key);");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Missing_migrations_are_applied_in_order_and_once(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);

        var one = await Migrator(database, First).MigrateAsync(Cancellation);
        var two = await Migrator(database, First, Second).MigrateAsync(Cancellation);
        var three = await Migrator(database, First, Second).MigrateAsync(Cancellation);

        Assert.Equal(["0001_first"], one.Applied);
        Assert.Equal(["0002_second"], two.Applied);
        Assert.Empty(three.Applied);
        Assert.Equal(["a", "b"], (await Catalogue.ReadAsync(database.Address)).Columns
            .Select(column => column.Table).Where(table => table != "schema_migration").Order());
    }

    [Theory, OnEachDatabase]
    public async Task Starters_at_the_same_time_wait_for_each_other(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);

        var reports = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => Migrator(database, First, Second).MigrateAsync(Cancellation), Cancellation)));

        Assert.Equal(["0001_first", "0002_second"], reports.SelectMany(report => report.Applied).Order());
    }

    [Theory, OnEachDatabase]
    public async Task A_database_of_a_newer_program_is_refused(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        await Migrator(database, First, Second).MigrateAsync(Cancellation);

        var refusal = await Assert.ThrowsAsync<MigrationException>(() => Migrator(database, First).MigrateAsync(Cancellation));

        Assert.Equal(2, refusal.Number);
        Assert.Equal(
            "The database has the migration \"0002_second\", which this program does not know: a newer program has upgraded it. "
            + "Start that program, or restore the copy that was saved before the upgrade.",
            refusal.Message);
    }

    [Theory, OnEachDatabase]
    public async Task A_database_of_another_program_is_refused_and_stays_as_it_was(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        await using (DbConnection other = database.Address is DatabaseAddress.Sqlite sqlite
            ? new SqliteConnection($"Data Source={sqlite.File};Pooling=False")
            : new NpgsqlConnection(((DatabaseAddress.Postgres)database.Address).ConnectionString))
        {
            await other.OpenAsync(Cancellation);
            await using var command = other.CreateCommand();
            command.CommandText = "create table invoices (id integer primary key)";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var before = Content(database);
        var refusal = await Assert.ThrowsAsync<MigrationException>(() => Migrator(database, First).MigrateAsync(Cancellation));

        Assert.Equal(
            "The database has a table \"invoices\" and none of OpenGov's: it belongs to another program. Name an empty database, or one that OpenGov made.",
            refusal.Message);
        Assert.Equal(before, Content(database));
        Assert.All((await Catalogue.ReadAsync(database.Address)).Columns, column => Assert.Equal("invoices", column.Table));

        static byte[] Content(TestDatabase database) => database.Address is DatabaseAddress.Sqlite file ? File.ReadAllBytes(file.File) : [];
    }

    [Theory, OnEachDatabase]
    public async Task A_migration_that_was_changed_after_it_was_applied_is_refused(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        await Migrator(database, First).MigrateAsync(Cancellation);

        var refusal = await Assert.ThrowsAsync<MigrationException>(
            () => Migrator(database, new Migration(1, "first", First.Sql + " "), Second).MigrateAsync(Cancellation));

        Assert.StartsWith("The database has the migration \"0001_first\" with the SHA-256 ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("b", (await Catalogue.ReadAsync(database.Address)).Columns.Select(column => column.Table));
    }

    [Theory, OnEachDatabase]
    public async Task A_migration_that_fails_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        var failing = new Migration(2, "failing", "create table b (id integer primary key); insert into nowhere values (1);");

        await Assert.ThrowsAnyAsync<Exception>(() => Migrator(database, First, failing).MigrateAsync(Cancellation));
        var then = await Migrator(database, First, Second).MigrateAsync(Cancellation);

        Assert.Equal(["0002_second"], then.Applied);
    }

    [Fact]
    public async Task A_filled_sqlite_database_is_copied_before_its_upgrade()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Sqlite);

        var created = await Migrator(database, First).MigrateAsync(Cancellation);
        var upgraded = await Migrator(database, First, Second).MigrateAsync(Cancellation);

        Assert.Null(created.Backup);
        Assert.Equal(((DatabaseAddress.Sqlite)database.Address).File + ".before-0002", upgraded.Backup);
        var copy = await Catalogue.ReadAsync(new DatabaseAddress.Sqlite(upgraded.Backup!));
        Assert.All(
            [upgraded.Backup!, ((DatabaseAddress.Sqlite)database.Address).File],
            file => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), $"Others may read {file}."));
        Assert.Contains("a", copy.Columns.Select(column => column.Table));
        Assert.DoesNotContain("b", copy.Columns.Select(column => column.Table));
    }

    [Fact]
    public async Task An_sqlite_migration_that_breaks_a_reference_is_undone()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Sqlite);
        var broken = new Migration(2, "broken",
            "create table b (id integer primary key, a_id integer references a (id)); insert into b values (1, 8);");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Migrator(database, First, broken).MigrateAsync(Cancellation));

        Assert.Equal("Migration \"0002_broken\" leaves references of \"b\" that name no row; it was undone.", failure.Message);
    }

    [Fact]
    public void Both_databases_have_the_same_numbers_and_names()
    {
        var sqlite = Migration.Of("sqlite").Select(migration => migration.ToString()).ToList();

        Assert.Equal("0001_record_gazette_journal", sqlite[0]);
        Assert.Equal(sqlite, Migration.Of("postgres").Select(migration => migration.ToString()));
        Assert.Equal(Enumerable.Range(1, sqlite.Count), Migration.Of("sqlite").Select(migration => migration.Number));
    }

    [Theory, OnEachDatabase]
    public async Task Datasets_of_an_older_database_say_nothing_of_their_quality(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        var shipped = Migration.Of(kind == DatabaseKind.Sqlite ? "sqlite" : "postgres");
        var filled = new Migration(
            4,
            "filled",
            """
            insert into dataset (id, version, created_at, updated_at, key, title_zh, title_en, area, frequency, rows, published_on, modified_on, csv_bytes, csv_sha256)
            values (1, 1, '2026-01-05T00:00:00.000Z', '2026-01-05T00:00:00.000Z', 'partner-cities', '姊妹市', 'Partner cities', 'INTERNATIONAL', 'irregular', 40,
              '2026-01-05', '2026-01-05', 1234, 'a');
            """);
        await Migrator(
            database,
            [.. shipped.Where(step => step.Number < 4), filled, .. shipped.Where(step => step.Number >= 4).Select(step => step with { Number = step.Number + 1 })])
            .MigrateAsync(Cancellation);

        var store = new WriteStore(database.Address, DomainModel.Current, TimeProvider.System);
        var row = Assert.Single(await store.LoadAllAsync(DomainModel.Current.Entity("Dataset"), Cancellation)).Value;
        Assert.Equal(0L, row["dataBytes"]);
        Assert.Empty((string[])row["passedChecks"]!);
    }

    private static Migrator Migrator(TestDatabase database, params Migration[] known) => new(database.Address, TimeProvider.System, known);
}
