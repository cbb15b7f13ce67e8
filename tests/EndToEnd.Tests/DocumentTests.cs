using System.Text.RegularExpressions;

namespace OpenGov.EndToEnd.Tests;

/// <summary>What README.md and docs/operations.md say of the program is what it does.</summary>
public sealed partial class DocumentTests(FilledFolder filled)
{
    private static string Readme => File.ReadAllText(RepositoryRoot.Combine("README.md"));

    private static string Operations => File.ReadAllText(RepositoryRoot.Combine("docs", "operations.md"));

    [Fact]
    public void Every_command_has_its_heading_and_every_heading_its_command() =>
        Assert.Equal(
            CommandTests.AllCommands.Where(found => found.Command.Subcommands.Count == 0).Select(found => $"opengov {found.Words}").Order(StringComparer.Ordinal),
            CommandHeading().Matches(Operations).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_has_its_heading_and_every_heading_its_option()
    {
        var options = CommandTests.AllCommands.SelectMany(found => found.Command.Options).Select(option => option.Name).Distinct();

        Assert.Equal(
            options.Order(StringComparer.Ordinal),
            OptionHeading().Matches(Operations).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_shows_what_a_first_start_prints() =>
        Assert.Contains($"```text\n{Masked(filled.FirstStart)}```\n", Readme);

    [Fact]
    public async Task The_readme_follows_the_journal_from_its_first_change()
    {
        using var data = filled.Copy();
        await using var server = await RunningServer.StartAsync(data.Path);
        var command = ShellBlock().Matches(Readme).Select(match => match.Groups[1].Value).Single(IsEndless)
            .Replace("http://127.0.0.1:5080", server.Client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("ogk_…", filled.Key, StringComparison.Ordinal);

        // The stream has no end; its reader leaves after two events.
        await using var shell = ChildProgram.StartProcess(data.Beside, "bash", "-c", $"{command.TrimEnd()} -s | head -n 9");
        var ended = await shell.WaitAsync();

        ended.Succeeded();
        var lines = ended.Output.Split('\n');
        Assert.Equal(["retry: 2000", "", "event: next", "id: 1"], lines[..4]);
        Assert.StartsWith("data: {\"data\":{\"changes\":{\"sequence\":1,\"at\":\"", lines[4]);
        Assert.Equal(["", "event: next", "id: 2"], lines[5..8]);
        Assert.StartsWith("data: {\"data\":{\"changes\":{\"sequence\":2,\"at\":\"", lines[8]);
    }

    [Fact]
    public async Task The_commands_of_the_readme_answer_as_they_stand()
    {
        using var data = filled.Copy();
        await using var server = await RunningServer.StartAsync(data.Path);
        var address = server.Client.BaseAddress!.ToString().TrimEnd('/');
        var answers = new List<string>();
        foreach (var block in ShellBlock().Matches(Readme).Select(match => match.Groups[1].Value).Where(block => block.StartsWith("curl ", StringComparison.Ordinal) && !IsEndless(block)))
        {
            await using var shell = ChildProgram.StartProcess(
                data.Beside, "bash", "-c", $"set -eu\n{block.Replace("http://127.0.0.1:5080", address, StringComparison.Ordinal)}");
            var ended = await shell.WaitAsync();
            ended.Succeeded();
            answers.Add(ended.Output);
        }

        Assert.Equal(4, answers.Count);
        Assert.StartsWith("{\"data\":{\"partnerCities\":{\"totalCount\":30,\"nodes\":[{", answers[0]);
        Assert.Matches("^{\"data\":{\"search\":{\"totalCount\":[1-9]", answers[1]);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(data.Current, "datasets", "partner-cities", "partner-cities.csv")),
            File.ReadAllBytes(Path.Combine(data.Beside, "partner-cities.csv")));
        Assert.Equal(File.ReadAllText(Path.Combine(data.Current, "gazette", "feed.atom")), answers[3].TrimEnd('\n'));
    }

    private static bool IsEndless(string block) => block.StartsWith("curl -N ", StringComparison.Ordinal);

    /// <summary>What differs from machine to machine, as the README writes it.</summary>
    private static string Masked(string printed) =>
        Port().Replace(Key().Replace(Folder().Replace(printed, "Data in /home/you/opengov/var"), "ogk_…"), "http://127.0.0.1:5080");

    [GeneratedRegex("^### `(opengov [a-z ]+)`$", RegexOptions.Multiline)]
    private static partial Regex CommandHeading();

    [GeneratedRegex("^### `(--[a-z-]+)`$", RegexOptions.Multiline)]
    private static partial Regex OptionHeading();

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("^Data in .*$", RegexOptions.Multiline)]
    private static partial Regex Folder();

    [GeneratedRegex("ogk_[A-Za-z0-9_-]+")]
    private static partial Regex Key();

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Port();
}
