namespace OpenGov.Data.Reading.Sqlite;

/// <summary>The statement itself: SQLite steps it only when it is asked to.</summary>
internal sealed class SqliteCursor(SqliteRows rows) : RowCursor
{
    public override ValueTask<RowSource> FetchAsync(int most, CancellationToken cancellation) => new(new Part(rows, most));

    public override ValueTask DisposeAsync() => rows.DisposeAsync();

    private sealed class Part(SqliteRows rows, int most) : RowSource
    {
        private int read;

        public override ValueTask<bool> ReadAsync(CancellationToken cancellation) => read++ < most ? rows.ReadAsync(cancellation) : new(false);

        public override bool IsNull(int column) => rows.IsNull(column);

        public override long Int64(int column) => rows.Int64(column);

        public override ReadOnlySpan<byte> Utf8(int column) => rows.Utf8(column);

        /// <summary>The statement goes on with the next part.</summary>
        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
