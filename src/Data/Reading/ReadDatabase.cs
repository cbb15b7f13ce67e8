using OpenGov.Data.Planning;
using OpenGov.Data.Reading.Postgres;
using OpenGov.Data.Reading.Sqlite;
using OpenGov.Data.Sql;

namespace OpenGov.Data.Reading;

/// <summary>A database as reading sees it: sessions that run planned statements.</summary>
internal abstract class ReadDatabase : IAsyncDisposable
{
    /// <summary>For a session that reads until there is no more: the number of its statements is known at its end.</summary>
    public const int UnknownStatements = int.MaxValue;

    public abstract SqlDialect Dialect { get; }

    public static ReadDatabase Open(DatabaseAddress address) => address switch
    {
        DatabaseAddress.Sqlite sqlite => new SqliteReadDatabase(sqlite.File),
        DatabaseAddress.Postgres postgres => new PostgresReadDatabase(postgres.ConnectionString),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address, "Not an address of a known database."),
    };

    /// <param name="statements">
    /// How many statements the session will run. Several see one state, which the session lets go of with the last of them: a round trip less
    /// where the database is a server.
    /// </param>
    public abstract ValueTask<ReadSession> OpenAsync(int statements, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

/// <summary>One connection for the time of one operation.</summary>
internal abstract class ReadSession : IAsyncDisposable
{
    /// <param name="values">By parameter: long, string, bool, DateOnly, DateTimeOffset, ScaledDecimal, a segment of long or null.</param>
    public abstract ValueTask<RowSource> QueryAsync(LevelPlan plan, object?[] values, CancellationToken cancellation);

    /// <summary>Runs a statement whose rows are fetched part by part, with other statements between the parts. Only in a session of several.</summary>
    /// <inheritdoc cref="QueryAsync"/>
    public abstract ValueTask<RowCursor> OpenCursorAsync(LevelPlan plan, object?[] values, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
