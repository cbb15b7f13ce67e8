using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>GraphQL over HTTP, judged by the audits of <c>graphql-http</c> (tests/Conformance), which the specification's authors keep.</summary>
public sealed class GraphQLOverHttpTests(Programs programs)
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "Conformance");

    [Fact]
    public async Task Every_audit_passes_the_recommended_and_the_optional_ones_too()
    {
        await InstallAsync();
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var printed = await RunAsync("node", "audit.mjs", new Uri(program.Address, "/graphql").ToString());

        var audits = JsonDocument.Parse(printed).RootElement.EnumerateArray().ToList();
        Assert.Equal(61, audits.Count);
        Assert.Empty(audits.Where(audit => audit.GetProperty("status").GetString() != "ok").Select(audit => audit.ToString()));
    }

    /// <summary>The packages of the lock file, once. Where Node is missing the test is skipped; under <c>CI=true</c> it fails.</summary>
    private static async Task InstallAsync()
    {
        try
        {
            await RunAsync("node", "--version");
        }
        catch (Win32Exception error)
        {
            Assert.SkipUnless(ContinuousIntegration.IsOn, $"Node is not installed, which audits GraphQL over HTTP: {error.Message}");
            throw;
        }

        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-http")))
        {
            await RunAsync("npm", "ci", "--no-audit", "--no-fund");
        }
    }

    /// <returns>What the program wrote to its standard output.</returns>
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"\"{program}\" ended with {process.ExitCode}: {await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
