namespace OpenGov.Testing;

/// <summary>A database that is filled once in a test program, by the first test that asks, and copied for each.</summary>
/// <param name="fill">Fills the empty database and its folder, and leaves no connection to it.</param>
public sealed class DatabaseTemplate(Func<TestDatabase, Task> fill) : IDisposable
{
    private readonly Dictionary<DatabaseKind, TestDatabase> filled = [];
    private readonly SemaphoreSlim gate = new(1);

    public async Task<TestDatabase> CopyAsync(DatabaseKind kind)
    {
        await gate.WaitAsync();
        try
        {
            if (!filled.TryGetValue(kind, out var template))
            {
                template = await Databases.OpenAsync(kind);
                await fill(template);
                filled.Add(kind, template);
            }

            return await template.CopyAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
