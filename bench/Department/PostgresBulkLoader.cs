using Npgsql;
using NpgsqlTypes;
using OpenGov.Data;

namespace OpenGov.Department;

/// <summary>COPY in binary form.</summary>
internal sealed class PostgresBulkLoader : BulkLoader
{
    private readonly NpgsqlDataSource source;

    public PostgresBulkLoader(DatabaseAddress.Postgres address) => source = NpgsqlDataSource.Create(address.ConnectionString);

    public override async Task<long> LoadAsync(BulkTable table)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table.Name} ({string.Join(", ", table.Columns)}) from stdin (format binary)");
        foreach (var row in table.Rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
            {
                await (value switch
                {
                    null => copy.WriteNullAsync(),
                    long number => copy.WriteAsync(number, NpgsqlDbType.Bigint),
                    bool truth => copy.WriteAsync(truth, NpgsqlDbType.Boolean),
                    DateOnly date => copy.WriteAsync(date, NpgsqlDbType.Date),
                    DateTimeOffset time => copy.WriteAsync(time, NpgsqlDbType.TimestampTz),
                    _ => copy.WriteAsync((string)value, NpgsqlDbType.Text),
                });
            }
        }

        return (long)await copy.CompleteAsync();
    }

    public override async Task FinishAsync()
    {
        await using var vacuum = source.CreateCommand("vacuum analyze");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }

    public override ValueTask DisposeAsync() => source.DisposeAsync();
}
