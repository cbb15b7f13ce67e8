using System.Globalization;
using Npgsql;
using OpenGov.Data.Planning;

namespace OpenGov.Data.Reading.Postgres;

/// <summary>A cursor of the server; it ends with the session's transaction.</summary>
/// <param name="name">No other cursor's.</param>
internal sealed class PostgresCursor(NpgsqlConnection connection, string name, LevelPlan plan) : RowCursor
{
    public override async ValueTask<RowSource> FetchAsync(int most, CancellationToken cancellation)
    {
        var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(string.Create(CultureInfo.InvariantCulture, $"fetch {most} from {name}")));
        try
        {
            return new PostgresRows(batch, await batch.ExecuteReaderAsync(cancellation), plan);
        }
        catch (PostgresException error)
        {
            await batch.DisposeAsync();
            throw PostgresRows.Failure(error);
        }
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
