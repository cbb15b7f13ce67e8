using System.Collections.Concurrent;
using OpenGov.Data.Sql;
using OpenGov.Data.Sql.Sqlite;

namespace OpenGov.Data.Reading.Sqlite;

/// <summary>A small pool of read-only handles on one file, each with its prepared statements.</summary>
internal sealed class SqliteReadDatabase(string file) : ReadDatabase
{
    private const int MostIdle = 8;

    private readonly ConcurrentBag<SqliteHandle> idle = [];

    public override SqlDialect Dialect => SqliteDialect.Instance;

    public override ValueTask<ReadSession> OpenAsync(int statements, CancellationToken cancellation)
    {
        var handle = idle.TryTake(out var known) ? known : new SqliteHandle(file);
        try
        {
            return new(new SqliteReadSession(this, handle, snapshot: statements > 1, cancellation));
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public void Return(SqliteHandle handle)
    {
        if (idle.Count < MostIdle)
        {
            idle.Add(handle);
        }
        else
        {
            handle.Dispose();
        }
    }

    public override ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var handle))
        {
            handle.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
