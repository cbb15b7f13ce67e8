namespace OpenGov.Data.Reading;

/// <summary>
/// The current row of a statement or of a buffer. Integers (ids, counts, Booleans) come as such; every other value as UTF-8 in its one
/// public form. A span is valid until the next call.
/// </summary>
internal abstract class ResultRow
{
    public abstract bool IsNull(int column);

    /// <summary>For a column whose format <see cref="Planning.ColumnFormat.IsInteger"/>; Boolean is 0 or 1.</summary>
    public abstract long Int64(int column);

    /// <summary>For every other column.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int column);
}

/// <summary>The rows of one running statement.</summary>
internal abstract class RowSource : ResultRow, IAsyncDisposable
{
    /// <summary>Goes to the next row; false behind the last.</summary>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
