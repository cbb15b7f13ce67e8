using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenGov.EndToEnd.Tests.Support;

/// <summary><c>opengov serve</c> on a free port of the loopback address, once it answers.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private readonly ChildProgram program;

    private RunningServer(ChildProgram program, Uri address)
    {
        this.program = program;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>What it has printed so far.</summary>
    public string Output => program.Output;

    public string Error => program.Error;

    public TimeSpan ProcessorTime => program.ProcessorTime;

    /// <summary>The most resident memory in bytes since the start, or since <see cref="ResetPeakMemory"/>.</summary>
    public long PeakMemory => StatusOf("VmHWM");

    /// <returns>What is resident now.</returns>
    public long ResetPeakMemory()
    {
        File.WriteAllText($"/proc/{program.Id}/clear_refs", "5");
        return StatusOf("VmRSS");
    }

    public static async Task<RunningServer> StartAsync(string dataFolder, params string[] options)
    {
        var started = ChildProgram.Start(Path.GetTempPath(), ["serve", "--urls", "http://127.0.0.1:0", "--data", dataFolder, .. options]);
        await Poll.UntilAsync(() => started.HasExited || Serving().IsMatch(started.Output));
        if (started.HasExited)
        {
            var ended = await started.WaitAsync();
            Assert.Fail($"The server ended with {ended.ExitCode}.\n{ended.Output}\n{ended.Error}");
        }

        return new RunningServer(started, new Uri(Serving().Match(started.Output).Groups[1].Value));
    }

    /// <summary>The answer's bytes as text.</summary>
    public async Task<string> AskAsync(string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    public Task<FinishedProgram> TerminateAsync() => program.TerminateAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await program.DisposeAsync();
    }

    private long StatusOf(string name) => 1024 * long.Parse(
        Regex.Match(File.ReadAllText($"/proc/{program.Id}/status"), $"^{name}:\\s+([0-9]+) kB$", RegexOptions.Multiline).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^Serving (http://127.0.0.1:[0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Serving();
}
