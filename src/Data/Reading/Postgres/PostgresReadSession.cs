using System.Globalization;
using Npgsql;
using OpenGov.Data.Planning;
using OpenGov.Data.Sql;
using OpenGov.Data.Sql.Postgres;

namespace OpenGov.Data.Reading.Postgres;

/// <summary>
/// One connection for one operation; for several statements, inside one repeatable-read transaction. It begins with the first statement and
/// ends with the last, so that it costs no round trip of its own; one that does not get there is rolled back when its connection goes back.
/// </summary>
internal sealed class PostgresReadSession(NpgsqlConnection connection, int statements) : ReadSession
{
    private const string Begin = "begin isolation level repeatable read read only";
    private const string Commit = "commit";

    /// <summary>
    /// PostgreSQL takes a list of parents for a long one where it cannot see it, so it would plan the statement anew for every short one, which costs
    /// several times as much as running it. Rows by their parent's id are found in one good way, whatever the values.
    /// </summary>
    private const string PlanOnce = "set local plan_cache_mode = force_generic_plan";

    /// <summary>
    /// Groups read whole lists. Without the values PostgreSQL takes the parents for few and their rows for cheap to find one by one; planning costs little
    /// beside what that costs when they are many.
    /// </summary>
    private const string PlanEach = "set local plan_cache_mode = force_custom_plan";
    private const string PlanByCost = "set local plan_cache_mode = auto";

    /// <summary>Of a cursor PostgreSQL expects that a tenth is fetched, and soon; these are read to the end.</summary>
    private const string PlanWhole = "set local cursor_tuple_fraction = 1";

    /// <summary>
    /// Numbers the cursors of the program. The driver prepares a text that comes often and remembers its columns: with the same name for cursors of different
    /// columns it would read one's rows by the other's, and wait for ever.
    /// </summary>
    private static long cursors;

    private int sent;
    private string planning = PlanByCost;

    public override async ValueTask<RowSource> QueryAsync(LevelPlan plan, object?[] values, CancellationToken cancellation)
    {
        if (sent == statements)
        {
            throw new InvalidOperationException($"The session was opened for {statements} statements; here is another, and its snapshot is gone.");
        }

        var batch = new NpgsqlBatch(connection);
        if (statements > 1 && sent == 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Begin));
        }

        var wanted = plan.OrdinalColumn is null ? PlanByCost : plan.Groups is null ? PlanOnce : PlanEach;
        if (statements > 1 && wanted != planning)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(wanted));
            planning = wanted;
        }

        batch.BatchCommands.Add(Statement(plan, values));
        sent++;
        if (statements > 1 && sent == statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Commit));
        }

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

    public override async ValueTask<RowCursor> OpenCursorAsync(LevelPlan plan, object?[] values, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (sent == 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Begin));
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(PlanWhole));
        var statement = Statement(plan, values);
        var name = string.Create(CultureInfo.InvariantCulture, $"list_{Interlocked.Increment(ref cursors)}");
        statement.CommandText = $"declare {name} no scroll cursor for {plan.Sql}";
        batch.BatchCommands.Add(statement);
        sent++;
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException error)
        {
            throw PostgresRows.Failure(error);
        }

        return new PostgresCursor(connection, name, plan);
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private static NpgsqlBatchCommand Statement(LevelPlan plan, object?[] values)
    {
        var command = new NpgsqlBatchCommand(plan.Sql);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.Add(Parameter(plan.Parameters[i].Type, values[i]));
        }

        return command;
    }

    private static NpgsqlParameter Parameter(SqlType type, object? value) => new()
    {
        NpgsqlDbType = PostgresTypes.Of(type),
        Value = value switch
        {
            null => DBNull.Value,
            ScaledDecimal number => number.Value,
            DateTimeOffset time => time.ToUniversalTime(),
            ArraySegment<long> list => list.ToArray(),
            _ => value,
        },
    };
}
