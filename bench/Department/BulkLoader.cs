namespace OpenGov.Department;

/// <summary>Writes many rows into a new database, past the program's own way of writing: no journal, no checks, one transaction.</summary>
internal abstract class BulkLoader : IAsyncDisposable
{
    /// <returns>The number of rows.</returns>
    public abstract Task<long> LoadAsync(BulkTable table);

    /// <summary>Keeps what was written, and lets the database look at how its values are spread.</summary>
    public abstract Task FinishAsync();

    public abstract ValueTask DisposeAsync();
}
