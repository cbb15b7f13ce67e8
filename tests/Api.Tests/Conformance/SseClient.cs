using System.Diagnostics;
using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>The client of <c>graphql-sse</c>, which runs in Node and tells what it sees (tests/Conformance/follow.mjs).</summary>
internal sealed class SseClient : IAsyncDisposable
{
    private readonly CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Process process;
    private readonly Task<string> errors;

    private SseClient(Process process)
    {
        this.process = process;
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        errors = process.StandardError.ReadToEndAsync(limit.Token);
    }

    public static SseClient Start(RunningProgram program, string query, object variables)
    {
        var request = JsonSerializer.Serialize(new { query, variables });
        return new SseClient(Process.Start(new ProcessStartInfo("node", ["follow.mjs", AddressOf(program), program.InternalKey, request])
        {
            WorkingDirectory = NodeProgram.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>The next thing that the client reports, as JSON.</summary>
    public async Task<string> NextAsync() =>
        await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"The client has ended. {await errors}");

    public async Task<IReadOnlyList<string>> NextAsync(int count)
    {
        var seen = new List<string>();
        while (seen.Count < count)
        {
            seen.Add(await NextAsync());
        }

        return seen;
    }

    /// <summary>Lets a client whose connection is broken go on at the program's new address.</summary>
    public async Task GoOnAsync(RunningProgram program)
    {
        await process.StandardInput.WriteLineAsync(AddressOf(program).AsMemory(), limit.Token);
        await process.StandardInput.FlushAsync(limit.Token);
    }

    /// <summary>Unsubscribes, and returns what the client still reported.</summary>
    public async Task<string> LeaveAsync()
    {
        process.StandardInput.Close();
        var rest = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, await errors);
        return rest.Trim();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        limit.Dispose();
    }

    private static string AddressOf(RunningProgram program) => new Uri(program.Address, "/graphql").ToString();
}
