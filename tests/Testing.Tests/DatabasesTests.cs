using Microsoft.Data.Sqlite;
using Npgsql;
using OpenGov.Data;

namespace OpenGov.Testing.Tests;

public sealed class DatabasesTests
{
    [Theory, OnEachDatabase]
    public async Task A_fresh_database_is_empty_and_writable(DatabaseKind kind)
    {
        await using var first = await Databases.OpenAsync(kind);
        await using var second = await Databases.OpenAsync(kind);

        await ExecuteAsync(first, "create table t (n bigint)");
        await ExecuteAsync(second, "create table t (n bigint)");
        await ExecuteAsync(first, "insert into t values (7)");

        Assert.Equal(7L, await ExecuteAsync(first, "select n from t"));
        Assert.Null(await ExecuteAsync(second, "select n from t"));
    }

    [Theory, OnEachDatabase]
    public async Task A_copy_has_the_rows_and_goes_its_own_way(DatabaseKind kind)
    {
        await using var original = await Databases.OpenAsync(kind);
        await ExecuteAsync(original, "create table t (n bigint)");
        await ExecuteAsync(original, "insert into t values (7)");

        await using var copy = await original.CopyAsync();
        await ExecuteAsync(copy, "update t set n = 8");

        Assert.Equal(8L, await ExecuteAsync(copy, "select n from t"));
        Assert.Equal(7L, await ExecuteAsync(original, "select n from t"));
    }

    [Theory]
    [OnEachDatabase("two", 2)]
    [OnEachDatabase("three", 3)]
    public void Further_arguments_follow_the_kind(DatabaseKind kind, string word, int number)
    {
        Assert.True(Enum.IsDefined(kind));
        Assert.Equal(word, number == 2 ? "two" : "three");
    }

    [Fact]
    public async Task Postgres_orders_text_by_a_dictionary_unless_a_column_says_otherwise()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Postgres);

        Assert.Equal(true, await ExecuteAsync(database, "select 'a' < 'B'"));
        Assert.Equal(false, await ExecuteAsync(database, "select 'a' collate \"C\" < 'B'"));
    }

    [Fact]
    public void A_cluster_goes_when_the_process_that_asked_for_it_goes()
    {
        var (cluster, whyNot) = PostgresCluster.Start();
        Assert.SkipWhen(cluster is null && !ContinuousIntegration.IsOn, whyNot);
        Assert.True(cluster is not null, whyNot);
        Assert.True(Directory.Exists(cluster.Folder));

        // What the kernel does to the pipe of a process that is killed.
        cluster.Stop();

        Assert.False(Directory.Exists(cluster.Folder));
    }

    private static async Task<object?> ExecuteAsync(TestDatabase database, string sql)
    {
        await using System.Data.Common.DbConnection connection = database.Address switch
        {
            DatabaseAddress.Sqlite sqlite => new SqliteConnection(sqlite.ConnectionString),
            DatabaseAddress.Postgres postgres => new NpgsqlConnection(postgres.ConnectionString),
            _ => throw new InvalidOperationException(),
        };
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this file's.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
