using OpenGov.Api.Hosting;
using OpenGov.Testing;

[assembly: AssemblyFixture(typeof(OpenGov.Api.Tests.Support.StrictProgram))]

namespace OpenGov.Api.Tests.Support;

/// <summary>A program that names two origins, and answers callers without a key its trusted documents only.</summary>
public sealed class StrictProgram : IAsyncLifetime
{
    public const string Origin = "https://app.example.org";
    public const string OtherOrigin = "https://map.example.org:8443";

    private readonly SemaphoreSlim starting = new(1);
    private RunningProgram? running;

    public async Task<RunningProgram> RunningAsync()
    {
        await starting.WaitAsync();
        try
        {
            return running ??= await RunningProgram.StartAsync(DatabaseKind.Sqlite, new RequestSettings
            {
                RequestsPerSecond = 0,
                CorsOrigins = [Origin, OtherOrigin],
                TrustedDocumentsOnly = TrustedDocumentsMode.On,
            });
        }
        finally
        {
            starting.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }

        starting.Dispose();
    }
}
