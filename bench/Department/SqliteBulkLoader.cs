using System.Globalization;
using Microsoft.Data.Sqlite;
using OpenGov.Data;

namespace OpenGov.Department;

/// <summary>One prepared statement for each table. A load that fails leaves no database to go on with.</summary>
internal sealed class SqliteBulkLoader : BulkLoader
{
    private readonly SqliteConnection connection;

    public SqliteBulkLoader(DatabaseAddress.Sqlite address)
    {
        connection = new SqliteConnection(address.ConnectionString + ";Pooling=False");
        connection.Open();
        Execute("pragma foreign_keys = off");
        Execute("pragma synchronous = off");
        Execute("pragma cache_size = -1000000");
        Execute("pragma wal_autocheckpoint = 100000");
    }

    public override Task<long> LoadAsync(BulkTable table)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            $"insert into {table.Name} ({string.Join(", ", table.Columns)}) values ({string.Join(", ", table.Columns.Select(column => "$" + column))})";
        var values = Array.ConvertAll(table.Columns, column => insert.Parameters.Add(new SqliteParameter("$" + column, null)));
        var count = 0L;
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i].Value = Stored(row[i]);
            }

            insert.ExecuteNonQuery();
            count++;
        }

        transaction.Commit();
        return Task.FromResult(count);
    }

    public override Task FinishAsync()
    {
        Execute("analyze");
        Execute("pragma wal_checkpoint(truncate)");
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        bool truth => truth ? 1L : 0L,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => value,
    };

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
