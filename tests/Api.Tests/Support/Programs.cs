using OpenGov.Testing;

[assembly: AssemblyFixture(typeof(OpenGov.Api.Tests.Support.Programs))]

namespace OpenGov.Api.Tests.Support;

/// <summary>The program over the shipped record, one for each database, started by the first test that asks.</summary>
public sealed class Programs : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, RunningProgram> running = [];
    private readonly SemaphoreSlim starting = new(1);

    public async Task<RunningProgram> OnAsync(DatabaseKind kind)
    {
        await starting.WaitAsync();
        try
        {
            return running.TryGetValue(kind, out var known) ? known : running[kind] = await RunningProgram.StartAsync(kind);
        }
        finally
        {
            starting.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var program in running.Values)
        {
            await program.DisposeAsync();
        }

        starting.Dispose();
    }
}
