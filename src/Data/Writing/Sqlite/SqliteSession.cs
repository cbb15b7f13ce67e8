using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OpenGov.Data.Sql;
using OpenGov.Data.Sql.Sqlite;

namespace OpenGov.Data.Writing.Sqlite;

/// <summary>Statements run as they are sent, each prepared once per session: there is no network to save.</summary>
internal sealed class SqliteSession : DatabaseSession
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = [];

    private readonly SqliteConnection connection;
    private readonly Dictionary<PreparedSql, SqliteCommand> commands = [];
    private readonly SemaphoreSlim queue;
    private bool holdsQueue;

    private SqliteSession(SqliteConnection connection)
        : base(connection)
    {
        this.connection = connection;
        queue = Queues.GetOrAdd(Path.GetFullPath(connection.DataSource), _ => new SemaphoreSlim(1));
    }

    public override SqlDialect Dialect => SqliteDialect.Instance;

    public override StoredValues Values => SqliteValues.Instance;

    public static async ValueTask<SqliteSession> OpenAsync(DatabaseAddress.Sqlite address, CancellationToken cancellationToken)
    {
        SqliteBinding.EnsureReady();
        var opened = new SqliteConnection(address.ConnectionString);
        await opened.OpenAsync(cancellationToken);
        await using var settings = opened.CreateCommand();

        // What is erased must not linger in free pages. An import writes all over the search's index: 32 MB of it stay in memory where it is larger.
        settings.CommandText = "pragma busy_timeout = 30000; pragma secure_delete = on; pragma cache_size = -32768";
        await settings.ExecuteNonQueryAsync(cancellationToken);
        return new SqliteSession(opened);
    }

    public override async ValueTask<DbDataReader> QueryAsync(PreparedSql sql, object?[] parameters, CancellationToken cancellationToken) =>
        await Bind(sql, parameters).ExecuteReaderAsync(cancellationToken);

    /// <summary>
    /// Writers of this process queue here, without holding a thread; SQLite itself only polls. Other processes are met at BEGIN IMMEDIATE.
    /// </summary>
    /// <exception cref="TimeoutException">Another writer of this process has held the database for too long.</exception>
    public override async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        holdsQueue = await queue.WaitAsync(Patience, cancellationToken);
        if (!holdsQueue)
        {
            throw new TimeoutException(
                $"Another write has held \"{connection.DataSource}\" for {Patience.TotalSeconds} seconds. Try again.");
        }

        await base.BeginAsync(cancellationToken);
    }

    public override async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await base.CommitAsync(cancellationToken);
        LeaveQueue();
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }

        await base.DisposeAsync();
        LeaveQueue();
    }

    /// <remarks>https://sqlite.org/rescode.html, the extended codes of SQLITE_CONSTRAINT.</remarks>
    public override ConstraintException? Translate(DbException exception)
    {
        var code = exception is SqliteException sqlite ? sqlite.SqliteExtendedErrorCode : 0;
        ConstraintKind? kind = code switch
        {
            1555 or 2067 or 2579 => ConstraintKind.Unique,
            787 => ConstraintKind.Reference,
            1299 => ConstraintKind.Required,
            _ => null,
        };
        return kind is null ? null : new ConstraintException(kind.Value, Subject(exception.Message), exception);
    }

    /// <summary>The snapshot is taken at the first statement. In WAL mode no writer stands in its way.</summary>
    protected override ValueTask<DbTransaction> BeginSnapshotCoreAsync(CancellationToken cancellationToken) =>
        new(connection.BeginTransaction(deferred: true));

    protected override ValueTask<ExpectedRow?> SendCoreAsync(IReadOnlyList<QueuedWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var write in writes)
        {
            if (Bind(write.Sql, write.Parameters).ExecuteNonQuery() != 1 && write.Expected is { } expected)
            {
                return new(expected);
            }
        }

        return default;
    }

    private void LeaveQueue()
    {
        if (holdsQueue)
        {
            holdsQueue = false;
            queue.Release();
        }
    }

    private SqliteCommand Bind(PreparedSql sql, object?[] values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Printed from the tree.
            command.CommandText = sql.Text;
#pragma warning restore CA2100
            for (var i = 0; i < sql.Parameters.Count; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"?{i + 1}") });
            }

            commands.Add(sql, command);
        }

        command.Transaction = (SqliteTransaction?)Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>For people only: <c>SQLite Error 19: 'UNIQUE constraint failed: country.key'.</c></summary>
    private static string? Subject(string message)
    {
        var start = message.LastIndexOf(": ", StringComparison.Ordinal) + 2;
        var end = message.LastIndexOf('\'');
        return message.Contains("constraint failed: ", StringComparison.Ordinal) && end > start ? message[start..end] : null;
    }
}
