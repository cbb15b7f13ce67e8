using System.Diagnostics;
using OpenGov.Data.Planning;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Reading;

/// <summary>A session that notes each statement with its rows and the time that the database took.</summary>
internal sealed class TracedSession(ReadSession session, ExecutionTrace trace) : ReadSession
{
    public override async ValueTask<RowSource> QueryAsync(LevelPlan plan, object?[] values, CancellationToken cancellation)
    {
        var statement = trace.Begin(plan.Sql, [.. plan.Parameters.Select(parameter => parameter.Type.ToString())]);
        var start = Stopwatch.GetTimestamp();
        var rows = await session.QueryAsync(plan, values, cancellation);
        statement.Waited(start, isRow: false);
        return new TracedRows(rows, statement);
    }

    /// <summary>Publications alone use one, and nobody asks how they were read.</summary>
    public override ValueTask<RowCursor> OpenCursorAsync(LevelPlan plan, object?[] values, CancellationToken cancellation) =>
        session.OpenCursorAsync(plan, values, cancellation);

    public override ValueTask DisposeAsync() => session.DisposeAsync();

    private sealed class TracedRows(RowSource rows, TracedStatement statement) : RowSource
    {
        public override async ValueTask<bool> ReadAsync(CancellationToken cancellation)
        {
            var start = Stopwatch.GetTimestamp();
            var isRow = await rows.ReadAsync(cancellation);
            statement.Waited(start, isRow);
            return isRow;
        }

        public override bool IsNull(int column) => rows.IsNull(column);

        public override long Int64(int column) => rows.Int64(column);

        public override ReadOnlySpan<byte> Utf8(int column) => rows.Utf8(column);

        public override ValueTask DisposeAsync() => rows.DisposeAsync();
    }
}
