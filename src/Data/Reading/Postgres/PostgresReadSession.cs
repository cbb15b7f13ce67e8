using Npgsql;
using OpenGov.Data.Planning;
using OpenGov.Data.Sql;
using OpenGov.Data.Sql.Postgres;

namespace OpenGov.Data.Reading.Postgres;

/// <summary>One connection for one operation; with a snapshot, inside one repeatable-read transaction.</summary>
internal sealed class PostgresReadSession(NpgsqlConnection connection, NpgsqlTransaction? transaction) : ReadSession
{
    public override async ValueTask<RowSource> QueryAsync(LevelPlan plan, object?[] values, CancellationToken cancellation)
    {
        var command = new NpgsqlCommand(plan.Sql, connection, transaction);
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(Parameter(plan.Parameters[i].Type, values[i]));
            }

            return new PostgresRows(command, await command.ExecuteReaderAsync(cancellation), plan);
        }
        catch (PostgresException error)
        {
            await command.DisposeAsync();
            throw new DatabaseException($"PostgreSQL answered {error.SqlState}: {error.MessageText}.", error);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
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
