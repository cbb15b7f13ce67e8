using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(OpenGov.EndToEnd.Tests.Support.FilledFolder))]

namespace OpenGov.EndToEnd.Tests.Support;

/// <summary>A data folder after a first start with the real record, stopped again. Tests copy it, since a start takes seconds.</summary>
public sealed partial class FilledFolder : IAsyncLifetime, IDisposable
{
    private readonly DataFolder data = new();

    /// <summary>What the first start printed.</summary>
    internal string FirstStart { get; private set; } = "";

    /// <summary>The key for development, which the first start prints.</summary>
    internal string Key => PrintedKey().Match(FirstStart).Value;

    /// <summary>How it ended after SIGTERM.</summary>
    internal FinishedProgram? End { get; private set; }

    internal string Path => data.Path;

    internal DataFolder Copy() => data.Copy();

    public async ValueTask InitializeAsync()
    {
        await using var server = await RunningServer.StartAsync(data.Path);
        FirstStart = server.Output;
        End = await server.TerminateAsync();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => data.Dispose();

    [GeneratedRegex("ogk_[A-Za-z0-9_-]+")]
    private static partial Regex PrintedKey();
}
