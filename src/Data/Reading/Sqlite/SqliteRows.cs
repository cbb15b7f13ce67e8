using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using SQLitePCL;

namespace OpenGov.Data.Reading.Sqlite;

/// <summary>Reads spans from the statement itself: no string, no object.</summary>
internal sealed class SqliteRows(SqliteHandle handle, sqlite3_stmt statement, LevelPlan plan) : RowSource
{
    private readonly byte[] scratch = new byte[24];

    public override ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
        {
            return new(true);
        }

        handle.Check(code);
        return new(false);
    }

    public override bool IsNull(int column) => SqliteColumns.IsNull(statement, column);

    public override long Int64(int column) => SqliteColumns.Int64(statement, column);

    public override ReadOnlySpan<byte> Utf8(int column) => plan.Columns[column].Kind == PropertyKind.Decimal
        ? ValueText.Scaled(SqliteColumns.Int64(statement, column), plan.Columns[column].Scale, scratch)
        : SqliteColumns.Utf8(statement, column);

    public override ValueTask DisposeAsync()
    {
        handle.Return(plan.Sql, statement);
        return ValueTask.CompletedTask;
    }
}
