using System.Diagnostics;
using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>GraphQL over HTTP, judged by the audits of <c>graphql-http</c> (tests/Conformance), which the specification's authors keep.</summary>
public sealed class GraphQLOverHttpTests(Programs programs)
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "Conformance");

    /// <summary>Recommendations that the program does not follow, each with its reason.</summary>
    private static readonly Dictionary<string, string> KnownBreaches = [];

    [Fact]
    public async Task Every_audit_passes_but_the_known_ones()
    {
        await InstallAsync();
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var printed = await RunAsync("node", "audit.mjs", new Uri(program.Address, "/graphql").ToString());

        var audits = JsonDocument.Parse(printed).RootElement.EnumerateArray().ToList();
        Assert.Equal(61, audits.Count);
        var breaches = audits.Where(audit => audit.GetProperty("status").GetString() != "ok").ToList();
        Assert.DoesNotContain(breaches, audit => audit.GetProperty("name").GetString()!.StartsWith("MUST", StringComparison.Ordinal));
        Assert.Equal(
            KnownBreaches.Keys.Order(StringComparer.Ordinal),
            breaches.Select(audit => audit.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    /// <summary>The packages of the lock file, once. Without Node the test is skipped; under <c>CI=true</c> it fails.</summary>
    private static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-http")))
        {
            return;
        }

        try
        {
            await RunAsync("npm", "ci", "--no-audit", "--no-fund");
        }
        catch (Exception error) when (error is not OperationCanceledException && !ContinuousIntegration.IsOn)
        {
            Assert.Skip($"Node 20 and npm with its registry are needed to audit GraphQL over HTTP: {error.Message}");
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
