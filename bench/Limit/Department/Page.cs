using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

namespace OpenGov.Limit.Department;

/// <summary>One of the seven questions to the made-up department (bench/Department): its one statement, and its answer from the rows.</summary>
internal abstract class Page
{
    /// <summary>The answer so far; whole when <see cref="End"/> was called, valid until <see cref="Begin"/>.</summary>
    public Utf8Text Json { get; } = new();

    /// <summary>With parameters written as "?1", which <see cref="Values"/> fill.</summary>
    public abstract string Sql { get; }

    /// <summary>The same on PostgreSQL, where it must differ in more than its parameters.</summary>
    public virtual string PostgresSql => Sql;

    /// <summary>Of string, long and DateOnly.</summary>
    public abstract object[] Values { get; }

    public virtual void Begin() => Json.Clear();

    public abstract void Read(SqliteRow row);

    public abstract void Read(PostgresRow row);

    public abstract void End();
}
