using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OpenGov.EndToEnd.Tests.Support;

/// <summary>The built <c>opengov</c>, run as a process of its own. Disposing ends it, whatever it does.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    /// <summary>Longer than anything takes on a busy machine: who waits this long has found a program that hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    private ChildProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Read(output);

    public string Error => Read(error);

    public bool HasExited => process.HasExited;

    public int Id => process.Id;

    /// <summary>What the process has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Runs to the end.</summary>
    public static Task<FinishedProgram> RunAsync(params string[] arguments) => RunInAsync(Path.GetTempPath(), arguments);

    /// <param name="folder">The working directory.</param>
    public static async Task<FinishedProgram> RunInAsync(string folder, params string[] arguments)
    {
        await using var program = Start(folder, arguments);
        return await program.WaitAsync();
    }

    /// <param name="folder">The working directory.</param>
    public static ChildProgram Start(string folder, params string[] arguments) =>
        StartProcess(folder, Path.Combine(AppContext.BaseDirectory, "opengov"), arguments);

    /// <summary>Starts any program the same way.</summary>
    public static ChildProgram StartProcess(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var started = Process.Start(start)!;
        started.StandardInput.Close();
        return new ChildProgram(started);
    }

    public async Task<FinishedProgram> WaitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The program did not end within {Patience}.\n{Output}\n{Error}");
        }

        return new FinishedProgram(process.ExitCode, Output, Error);
    }

    /// <summary>SIGKILL: nothing in the program learns of it.</summary>
    public void Kill() => process.Kill();

    /// <summary>SIGTERM, as a service manager stops a program.</summary>
    public async Task<FinishedProgram> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static void Keep(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
