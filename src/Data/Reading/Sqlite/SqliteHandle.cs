using System.Text;
using OpenGov.Data.Planning;
using SQLitePCL;

namespace OpenGov.Data.Reading.Sqlite;

/// <summary>One read-only connection. Not for two threads at a time.</summary>
internal sealed class SqliteHandle : IDisposable
{
    /// <summary>Prepared statements that wait for their next use; the least recently used go first.</summary>
    public const int MostIdle = 200;

    private readonly sqlite3 database;
    private readonly Dictionary<string, LinkedListNode<(string Sql, sqlite3_stmt Statement)>> idle = [];
    private readonly LinkedList<(string Sql, sqlite3_stmt Statement)> byUse = [];

    public SqliteHandle(string file)
    {
        SqliteBinding.EnsureReady();
        var code = raw.sqlite3_open_v2(file, out database, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code != raw.SQLITE_OK)
        {
            var message = raw.sqlite3_errmsg(database).utf8_to_string();
            database.Dispose();
            throw new DatabaseException($"The database file \"{file}\" cannot be opened for reading: {message}.");
        }

        raw.sqlite3_busy_timeout(database, 10_000);
        Execute("pragma mmap_size = 268435456");
    }

    public int IdleCount => byUse.Count;

    public void Execute(string sql)
    {
        var statement = Take(sql);
        int code;
        while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
        {
        }

        Return(sql, statement);
        Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
    }

    /// <summary>Hands out a prepared statement for one use at a time.</summary>
    public sqlite3_stmt Take(string sql)
    {
        if (idle.Remove(sql, out var known))
        {
            byUse.Remove(known);
            return known.Value.Statement;
        }

        Check(raw.sqlite3_prepare_v2(database, Encoding.UTF8.GetBytes(sql), out var statement));
        return statement;
    }

    public void Return(string sql, sqlite3_stmt statement)
    {
        raw.sqlite3_reset(statement);
        if (idle.ContainsKey(sql))
        {
            statement.Dispose();
            return;
        }

        idle.Add(sql, byUse.AddLast((sql, statement)));
        if (byUse.Count > MostIdle)
        {
            var (oldest, unused) = byUse.First!.Value;
            byUse.RemoveFirst();
            idle.Remove(oldest);
            unused.Dispose();
        }
    }

    public void Interrupt() => raw.sqlite3_interrupt(database);

    public void Check(int code)
    {
        if (code == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The caller went away.");
        }

        // SQLite has no code of its own for it.
        if (code == raw.SQLITE_ERROR && raw.sqlite3_errmsg(database).utf8_to_string() == "integer overflow")
        {
            throw PlanErrors.OutOfRange();
        }

        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new DatabaseException($"SQLite answered {code}: {raw.sqlite3_errmsg(database).utf8_to_string()}.");
        }
    }

    public void Dispose()
    {
        foreach (var (_, statement) in byUse)
        {
            statement.Dispose();
        }

        database.Dispose();
    }
}
