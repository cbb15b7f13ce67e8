using OpenGov.Data.Planning;

namespace OpenGov.Data.Reading.Sqlite;

/// <summary>One handle for one operation; with a snapshot, inside one read transaction.</summary>
internal sealed class SqliteReadSession : ReadSession
{
    private readonly SqliteReadDatabase pool;
    private readonly SqliteHandle handle;
    private readonly bool snapshot;
    private readonly CancellationTokenRegistration interrupt;

    public SqliteReadSession(SqliteReadDatabase pool, SqliteHandle handle, bool snapshot, CancellationToken cancellation)
    {
        this.pool = pool;
        this.handle = handle;
        this.snapshot = snapshot;
        if (snapshot)
        {
            handle.Execute("begin");
        }

        interrupt = cancellation.UnsafeRegister(static state => ((SqliteHandle)state!).Interrupt(), handle);
    }

    public override ValueTask<RowSource> QueryAsync(LevelPlan plan, object?[] values, CancellationToken cancellation) => new(Run(plan, values, cancellation));

    public override ValueTask<RowCursor> OpenCursorAsync(LevelPlan plan, object?[] values, CancellationToken cancellation) =>
        new(new SqliteCursor(Run(plan, values, cancellation)));

    public override async ValueTask DisposeAsync()
    {
        await interrupt.DisposeAsync();
        try
        {
            if (snapshot)
            {
                handle.Execute("commit");
            }

            pool.Return(handle);
        }
        catch (DatabaseException)
        {
            // A failed read may have ended the transaction already; such a handle is not worth keeping.
            handle.Dispose();
        }
    }

    private SqliteRows Run(LevelPlan plan, object?[] values, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var statement = handle.Take(plan.Sql);
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                SqliteBinder.Bind(statement, i + 1, values[i]);
            }
        }
        catch
        {
            handle.Return(plan.Sql, statement);
            throw;
        }

        return new SqliteRows(handle, statement, plan);
    }
}
