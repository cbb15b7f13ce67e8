namespace OpenGov.Data.Reading;

/// <summary>A running statement that waits between the parts of its rows.</summary>
internal abstract class RowCursor : IAsyncDisposable
{
    /// <summary>The next rows, at most so many; fewer behind the last. They have to be disposed of before any other statement runs.</summary>
    public abstract ValueTask<RowSource> FetchAsync(int most, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
