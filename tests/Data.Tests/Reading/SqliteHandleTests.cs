using System.Globalization;
using OpenGov.Data.Reading.Sqlite;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Reading;

public sealed class SqliteHandleTests
{
    [Fact]
    public async Task Statements_that_are_not_used_again_do_not_pile_up()
    {
        await using var database = await EmptyAsync();
        using var handle = new SqliteHandle(FileOf(database));
        for (var number = 0; number < 3 * SqliteHandle.MostIdle; number++)
        {
            handle.Execute(string.Create(CultureInfo.InvariantCulture, $"select {number}"));
        }

        Assert.Equal(SqliteHandle.MostIdle, handle.IdleCount);
    }

    [Fact]
    public async Task A_statement_is_prepared_once_for_uses_after_each_other_and_twice_for_uses_at_once()
    {
        await using var database = await EmptyAsync();
        using var handle = new SqliteHandle(FileOf(database));

        var first = handle.Take("select 1");
        var second = handle.Take("select 1");
        handle.Return("select 1", first);
        handle.Return("select 1", second);

        Assert.NotSame(first, second);
        Assert.Same(first, handle.Take("select 1"));
    }

    private static async Task<TestDatabase> EmptyAsync()
    {
        var database = await Databases.OpenAsync(DatabaseKind.Sqlite);
        await File.WriteAllBytesAsync(FileOf(database), [], TestContext.Current.CancellationToken);
        return database;
    }

    private static string FileOf(TestDatabase database) => ((DatabaseAddress.Sqlite)database.Address).File;
}
