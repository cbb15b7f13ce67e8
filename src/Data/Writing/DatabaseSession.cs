using System.Data.Common;
using OpenGov.Data.Sql;

namespace OpenGov.Data.Writing;

/// <summary>One connection of the write side and its transaction. What differs between the databases is in their folders.</summary>
internal abstract class DatabaseSession(DbConnection connection) : IAsyncDisposable
{
    public DbConnection Connection { get; } = connection;

    public DbTransaction? Transaction { get; private set; }

    public abstract SqlDialect Dialect { get; }

    public abstract StoredValues Values { get; }

    public static async ValueTask<DatabaseSession> OpenAsync(DatabaseAddress address, CancellationToken cancellationToken) => address switch
    {
        DatabaseAddress.Sqlite sqlite => await Sqlite.SqliteSession.OpenAsync(sqlite, cancellationToken),
        DatabaseAddress.Postgres postgres => await Postgres.PostgresSession.OpenAsync(postgres, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address.GetType().Name, "Not a database that the platform knows."),
    };

    /// <summary>Begins a transaction. On SQLite it waits for the write lock; on PostgreSQL each statement sees what was committed
    /// before it.</summary>
    public virtual async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            Transaction = await Connection.BeginTransactionAsync(cancellationToken);
        }
        catch (DbException exception) when (Translate(exception) is not null)
        {
            throw Translate(exception)!;
        }
    }

    /// <summary>Begins a transaction that only reads: it waits for no writer, and every statement sees the same instant.</summary>
    public async ValueTask BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Transaction = await BeginSnapshotCoreAsync(cancellationToken);

    /// <summary>Sends the writes in order.</summary>
    /// <returns>The first expected row that was not found; null when all were.</returns>
    /// <exception cref="ConstraintException">The database refused one.</exception>
    public async ValueTask<ExpectedRow?> SendAsync(IReadOnlyList<QueuedWrite> writes, CancellationToken cancellationToken)
    {
        try
        {
            return await SendCoreAsync(writes, cancellationToken);
        }
        catch (DbException exception) when (Translate(exception) is not null)
        {
            throw Translate(exception)!;
        }
    }

    public async ValueTask SendAsync(PreparedSql sql, params object?[] parameters) =>
        await SendAsync([new QueuedWrite(sql, parameters)], CancellationToken.None);

    /// <summary>The reader has to be disposed before the next statement.</summary>
    public abstract ValueTask<DbDataReader> QueryAsync(PreparedSql sql, object?[] parameters, CancellationToken cancellationToken);

    public virtual async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Transaction!.CommitAsync(cancellationToken);
        }
        catch (DbException exception) when (Translate(exception) is not null)
        {
            throw Translate(exception)!;
        }

        await Transaction.DisposeAsync();
        Transaction = null;
    }

    /// <summary>Undoes what was not committed.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        if (Transaction is not null)
        {
            await Transaction.DisposeAsync();
        }

        await Connection.DisposeAsync();
    }

    /// <summary>The one place where a driver's codes become the platform's. Null for what is a bug or an outage.</summary>
    public abstract ConstraintException? Translate(DbException exception);

    protected abstract ValueTask<DbTransaction> BeginSnapshotCoreAsync(CancellationToken cancellationToken);

    protected abstract ValueTask<ExpectedRow?> SendCoreAsync(IReadOnlyList<QueuedWrite> writes, CancellationToken cancellationToken);
}
