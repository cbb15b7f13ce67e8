using OpenGov.Data.Planning;
using OpenGov.Data.Reading.Postgres;
using OpenGov.Data.Reading.Sqlite;
using OpenGov.Data.Sql;

namespace OpenGov.Data.Reading;

/// <summary>A database as reading sees it: sessions that run planned statements.</summary>
internal abstract class ReadDatabase : IAsyncDisposable
{
    public abstract SqlDialect Dialect { get; }

    public static ReadDatabase Open(DatabaseAddress address) => address switch
    {
        DatabaseAddress.Sqlite sqlite => new SqliteReadDatabase(sqlite.File),
        DatabaseAddress.Postgres postgres => new PostgresReadDatabase(postgres.ConnectionString),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address, "Not an address of a known database."),
    };

    /// <param name="snapshot">True when several statements are to see the same state.</param>
    public abstract ValueTask<ReadSession> OpenAsync(bool snapshot, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

/// <summary>One connection for the time of one operation.</summary>
internal abstract class ReadSession : IAsyncDisposable
{
    /// <param name="values">By parameter: long, string, bool, DateOnly, DateTimeOffset, ScaledDecimal, a segment of long or null.</param>
    public abstract ValueTask<RowSource> QueryAsync(LevelPlan plan, object?[] values, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
