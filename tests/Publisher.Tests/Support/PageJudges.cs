using System.Text.Json;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>What third parties find wrong with pages and feeds, each finding a line: tests/Conformance/pages.</summary>
internal static class PageJudges
{
    /// <summary>html-validate, the W3C's validator and feedparser.</summary>
    /// <param name="files">Relative to the folder.</param>
    public static async Task<IReadOnlyList<string>> MarkupAsync(string folder, params IEnumerable<string> files)
    {
        var java = await FindAsync("java");
        return Findings(await NodeProgram.RunAsync("node", ["pages/markup.mjs", folder, java, .. files]));
    }

    /// <summary>axe-core in Chromium.</summary>
    public static async Task<IReadOnlyList<string>> AccessibilityAsync(string folder, params IEnumerable<string> pages) =>
        Findings(await ChromiumAsync("pages/accessibility.mjs", folder, [.. pages]));

    /// <summary>What the search of a front page leaves for some words: links to datasets.</summary>
    public static async Task<Dictionary<string, string[]>> SearchAsync(string folder, string page, params IEnumerable<string> words) =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(await ChromiumAsync("pages/search.mjs", folder, [page, .. words]))!;

    private static async Task<string> ChromiumAsync(string program, string folder, string[] arguments)
    {
        var chromium = await FindAsync("chromium");
        return await NodeProgram.RunAsync("node", [program, folder, chromium, .. arguments]);
    }

    /// <summary>Where a program is missing the test is skipped, which the run's summary counts; under <c>CI=true</c> it fails.</summary>
    private static async Task<string> FindAsync(string program)
    {
        await NodeProgram.InstallAsync();
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(place => Path.Combine(place, program))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null && !ContinuousIntegration.IsOn, $"\"{program}\" is not installed, which judges pages.");
        return found ?? throw new InvalidOperationException($"\"{program}\" is not installed, which judges pages.");
    }

    private static IReadOnlyList<string> Findings(string json) =>
        [.. JsonSerializer.Deserialize<Finding[]>(json, JsonSerializerOptions.Web)!.Select(finding => $"{finding.Judge}: {finding.File}: {finding.Message}")];

    private sealed record Finding(string Judge, string File, string Message);
}
