using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace OpenGov.Testing;

/// <summary>The programs of tests/Conformance, which Node runs.</summary>
public static class NodeProgram
{
    /// <summary>Longer than anything takes on a busy machine: a program that takes this long hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static string Folder { get; } = RepositoryRoot.Combine("tests", "Conformance");

    /// <summary>The packages of the lock file, once. Where Node is missing the test is skipped; under <c>CI=true</c> it fails.</summary>
    public static async Task InstallAsync()
    {
        try
        {
            await RunAsync("node", ["--version"]);
        }
        catch (Win32Exception error)
        {
            Assert.SkipUnless(ContinuousIntegration.IsOn, $"Node is not installed, which runs the judges of tests/Conformance: {error.Message}");
            throw;
        }

        // npm writes the hidden file when it has installed everything; an older one is of another lock file. Test programs run side by side: one installs.
        await RunAsync(
            "flock",
            ["package-lock.json", "sh", "-c", "[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund"]);
    }

    /// <param name="input">What the program reads from its standard input.</param>
    /// <param name="folder">Where it runs; <see cref="Folder"/> if not given.</param>
    /// <returns>What the program wrote to its standard output.</returns>
    public static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string input = "", string? folder = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"\"{program} {string.Join(' ', arguments)}\" ended with {process.ExitCode}: {await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
