using System.Data;
using System.Data.Common;
using Npgsql;
using OpenGov.Data.Sql;
using OpenGov.Data.Sql.Postgres;

namespace OpenGov.Data.Writing.Postgres;

/// <summary>Writes go in pipelined batches: one round trip for many.</summary>
internal sealed class PostgresSession : DatabaseSession
{
    private const int BatchSize = 500;

    private readonly NpgsqlConnection connection;

    private PostgresSession(NpgsqlConnection connection)
        : base(connection) => this.connection = connection;

    public override SqlDialect Dialect => PostgresDialect.Instance;

    public override StoredValues Values => PostgresValues.Instance;

    public static async ValueTask<PostgresSession> OpenAsync(DatabaseAddress.Postgres address, CancellationToken cancellationToken)
    {
        // The driver prepares what comes more than once, for the life of the pooled connection.
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        var opened = new NpgsqlConnection(settings.ConnectionString);
        await opened.OpenAsync(cancellationToken);
        return new PostgresSession(opened);
    }

    public override async ValueTask<DbDataReader> QueryAsync(PreparedSql sql, object?[] parameters, CancellationToken cancellationToken)
    {
        // Not disposed: the reader outlives this method and needs it.
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Printed from the tree.
        command.CommandText = sql.Text;
#pragma warning restore CA2100
        Bind(command.Parameters, sql, parameters);
        return await command.ExecuteReaderAsync(cancellationToken);
    }

    /// <remarks>https://www.postgresql.org/docs/15/errcodes-appendix.html, class 23.</remarks>
    public override ConstraintException? Translate(DbException exception)
    {
        ConstraintKind? kind = exception.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => ConstraintKind.Unique,
            PostgresErrorCodes.ForeignKeyViolation => ConstraintKind.Reference,
            PostgresErrorCodes.NotNullViolation => ConstraintKind.Required,
            _ => null,
        };
        var facts = exception as PostgresException;
        var subject = facts?.ConstraintName ?? (facts?.ColumnName is null ? facts?.TableName : $"{facts.TableName}.{facts.ColumnName}");
        return kind is null ? null : new ConstraintException(kind.Value, subject, exception);
    }

    protected override async ValueTask<DbTransaction> BeginSnapshotCoreAsync(CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    protected override async ValueTask<ExpectedRow?> SendCoreAsync(IReadOnlyList<QueuedWrite> writes, CancellationToken cancellationToken)
    {
        for (var start = 0; start < writes.Count; start += BatchSize)
        {
            await using var batch = connection.CreateBatch();
            var end = Math.Min(start + BatchSize, writes.Count);
            for (var i = start; i < end; i++)
            {
                var command = new NpgsqlBatchCommand(writes[i].Sql.Text);
                Bind(command.Parameters, writes[i].Sql, writes[i].Parameters);
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(cancellationToken);
            for (var i = start; i < end; i++)
            {
                if (writes[i].Expected is { } expected && batch.BatchCommands[i - start].RecordsAffected != 1)
                {
                    return expected;
                }
            }
        }

        return null;
    }

    private static void Bind(NpgsqlParameterCollection parameters, PreparedSql sql, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            parameters.Add(new NpgsqlParameter { Value = values[i] ?? DBNull.Value, NpgsqlDbType = PostgresTypes.Of(sql.Parameters[i]) });
        }
    }
}
