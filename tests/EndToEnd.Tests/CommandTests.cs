using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OpenGov.Api.Commands;

namespace OpenGov.EndToEnd.Tests;

public sealed class CommandTests(FilledFolder filled)
{
    /// <summary>Every command with its words, "" for the program itself.</summary>
    internal static IEnumerable<(string Words, Command Command)> AllCommands => Below("", OpenGovCommand.Create());

    public static TheoryData<string> Words => [.. AllCommands.Select(found => found.Words)];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Help_of_a_command_names_each_option_and_argument(string words)
    {
        var command = AllCommands.Single(found => found.Words == words).Command;

        var help = await ChildProgram.RunAsync([.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        help.Succeeded();
        Assert.Contains(command.Description!, help.Output);
        Assert.All(command.Options, option => Assert.Contains(option.Name, help.Output));
        Assert.All(command.Arguments, argument => Assert.Contains($"<{argument.Name}>", help.Output));
        Assert.All(command.Subcommands, inner => Assert.Contains($"\n  {inner.Name} ", help.Output));
    }

    [Theory]
    [InlineData("export", "\"opengov export --help\" shows what is allowed.")]
    [InlineData("gazette calendar --count many", "\"--count\" is \"many\"; allowed is 1 to 1000.")]
    [InlineData("serve --rate-limit 99999999999", "\"--rate-limit\" is 99999999999; allowed is 0 to 1000000.")]
    [InlineData("serve --urls https://127.0.0.1:5080", "\"https://127.0.0.1:5080\" asks for TLS, which a node does not speak; listen on http, behind a web server that does.")]
    [InlineData("serve --urls ftp://127.0.0.1:5080", "\"ftp://127.0.0.1:5080\" is no address to listen on; write one such as \"http://127.0.0.1:5080\"")]
    [InlineData("serve --urls http://127.0.0.1:99999", "\"http://127.0.0.1:99999\" is no address to listen on; write one such as \"http://127.0.0.1:5080\", with a port of 0 to 65535 and no path.")]
    [InlineData("serve --urls http://127.0.0.1:5080/api", "\"http://127.0.0.1:5080/api\" is no address to listen on; ")]
    [InlineData("serve --urls http://127.0.0.256:5080", "\"127.0.0.256\" in \"http://127.0.0.256:5080\" is no network address; ")]
    [InlineData("--wrong", "Unrecognized command or argument '--wrong'.")]
    [InlineData("publish --wrong", "There is no option \"--wrong\"; --help lists those that there are.")]
    [InlineData("verify", "Required argument missing for command: 'verify'.")]
    [InlineData("gazette", "Required command was not provided.")]
    [InlineData("serve --roles editor", "There is no role \"editor\"; allowed are \"api\" and \"publisher\".")]
    [InlineData("serve --urls 5080", "\"5080\" is no address to listen on; write one such as \"http://127.0.0.1:5080\".")]
    [InlineData("publish --public-url nonsense", "\"nonsense\" is no public address; write an absolute one, such as \"https://data.example.org/open\".")]
    [InlineData("serve --cors-origin *", "\"*\" would let every site ask in its visitors' browsers; name each origin, such as \"https://app.example.org\".")]
    [InlineData("serve --cors-origin https://app.example.org/path", "\"https://app.example.org/path\" is no origin; write scheme and host, and the port where it has one, such as \"https://app.example.org\".")]
    [InlineData("serve --cors-origin null", "\"null\" is no origin; write scheme and host, and the port where it has one, such as \"https://app.example.org\".")]
    [InlineData("serve --rate-limit -1", "\"--rate-limit\" is -1; allowed is 0 to 1000000.")]
    [InlineData("serve --timeout 0", "\"--timeout\" is 0; allowed is 1 to 3600.")]
    [InlineData("serve --body-limit 1", "\"--body-limit\" is 1; allowed is 1000 to 10000000.")]
    [InlineData("serve --proxy nginx", "\"nginx\" is no network address; write one such as \"10.0.0.5\".")]
    [InlineData("serve --trusted-documents-only yes", "Argument 'yes' not recognized. Must be one of:")]
    [InlineData("gazette calendar --count 0", "\"--count\" is 0; allowed is 1 to 1000.")]
    [InlineData("gazette submit text --category Rule --agency a --title t --by b", "Argument 'Rule' not recognized. Must be one of:")]
    [InlineData("gazette submit text --category PACT --agency a --title t --by b --issued never", "\"never\" is no date; allowed is YYYY, YYYY-MM or YYYY-MM-DD.")]
    public async Task Wrong_arguments_are_told_in_a_sentence_and_do_nothing(string arguments, string sentence)
    {
        using var data = new DataFolder();

        var ended = await ChildProgram.RunInAsync(data.Beside, arguments.Split(' '));

        ended.FailedWithASentence(sentence);
        Assert.Equal("", ended.Output.Trim());
        Assert.False(Path.Exists(data.Path));
    }

    /// <summary>As a script gives it whose variable is not set.</summary>
    [Theory]
    [InlineData("publish --data", "An empty name was given where a folder is to be named, in \"--data\"; give the folder's path.")]
    [InlineData("verify", "An empty name was given where a folder is to be named; give the folder's path.")]
    [InlineData("export countries --output", "An empty name was given where a file is to be named, in \"--output\"; give the file's path.")]
    [InlineData("import countries a.csv --actor", "\"--actor\" is empty; name who stands in the journal, or leave it out.")]
    public async Task An_empty_value_is_told_in_a_sentence(string words, string sentence)
    {
        using var data = new DataFolder();

        (await ChildProgram.RunInAsync(data.Beside, [.. words.Split(' '), ""])).FailedWithASentence(sentence);

        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Beside));
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("publish --dry-run")]
    [InlineData("publish --rollback")]
    [InlineData("export countries")]
    [InlineData("import countries FILE")]
    [InlineData("gazette calendar")]
    [InlineData("gazette accept rule-1")]
    [InlineData("gazette submit FILE --category PACT --agency a --title t --by b")]
    public async Task A_command_that_needs_a_database_makes_none(string words)
    {
        using var data = new DataFolder();
        var file = data.Write("file", "code,nameZh,nameEn\nJP,日本,Japan\n");
        var arguments = words.Replace("FILE", file, StringComparison.Ordinal).Split(' ');

        var missing = await data.RunAsync(arguments);
        missing.FailedWithASentence(
            $"There is no data folder \"{data.Path}\". Name the right folder with --data, or start \"opengov serve\" first, which makes and fills it.");
        Assert.Equal("", missing.Output);
        Assert.False(Path.Exists(data.Path));

        Directory.CreateDirectory(data.Path);
        (await data.RunAsync(arguments)).FailedWithASentence($"The data folder \"{data.Path}\" holds no database \"opengov.db\" that this user can see. ");
        Assert.Empty(data.Listing());

        Directory.Delete(data.Path);
        File.WriteAllText(data.Path, "a file");
        (await data.RunAsync(arguments)).FailedWithASentence($"The data folder \"{data.Path}\" is a file. ");
    }

    [Theory]
    [InlineData("import countries")]
    [InlineData("gazette submit --category PACT --agency a --title t --by b")]
    [InlineData("schema --check")]
    public async Task A_file_that_cannot_be_read_is_told_in_a_sentence(string words)
    {
        using var data = new DataFolder();
        var missing = Path.Combine(data.Beside, "missing");

        (await RunAsync(missing)).FailedWithASentence($"There is no file \"{missing}\"; name one that exists.");
        (await RunAsync(data.Beside)).FailedWithASentence($"\"{data.Beside}\" is a folder; name a file.");
        (await RunAsync("")).FailedWithASentence("An empty name was given where a file is to be named");

        Task<FinishedProgram> RunAsync(string file) => ChildProgram.RunInAsync(data.Beside, [.. words.Split(' '), file]);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("verify")]
    public async Task Help_of_a_command_that_opens_no_database_names_none(string command)
    {
        var help = await ChildProgram.RunAsync(command, "--help");

        help.Succeeded();
        Assert.DoesNotContain("--data", help.Output);
        Assert.DoesNotContain("--public-url", help.Output);
    }

    [Fact]
    public async Task The_data_folder_may_be_named_before_the_command()
    {
        using var data = new DataFolder();

        (await ChildProgram.RunInAsync(data.Beside, "--data", "other", "migrate")).Succeeded();

        Assert.True(File.Exists(Path.Combine(data.Beside, "other", "opengov.db")));
        Assert.False(Path.Exists(data.Path));
    }

    [Fact]
    public async Task The_kept_schema_is_the_one_that_is_served_and_a_changed_copy_is_not()
    {
        using var data = new DataFolder();
        var kept = RepositoryRoot.Combine("schema", "opengov.graphql");
        var changed = data.Write("changed.graphql", File.ReadAllText(kept).Replace("type PartnerCity ", "type PartnerTown ", StringComparison.Ordinal));

        (await ChildProgram.RunAsync("schema", "--check", kept)).Succeeded();
        (await ChildProgram.RunAsync("schema", "--check", changed)).FailedWithASentence("- type PartnerTown ");
        Assert.Equal(File.ReadAllText(kept), (await ChildProgram.RunAsync("schema")).Output);
    }

    [Fact]
    public async Task The_trusted_documents_are_printed_for_clients_under_the_hash_of_their_text()
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("schema", "operations", "visits-received.graphql"));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

        var apollo = JsonNode.Parse((await ChildProgram.RunAsync("schema", "--documents", "apollo")).Output)!;
        var relay = JsonNode.Parse((await ChildProgram.RunAsync("schema", "--documents", "relay")).Output)!;

        Assert.Equal("apollo-persisted-query-manifest", (string?)apollo["format"]);
        var operation = Assert.Single(apollo["operations"]!.AsArray(), one => (string?)one!["name"] == "visitsReceived")!;
        Assert.Equal((id, "query", text), ((string?)operation["id"], (string?)operation["type"], (string?)operation["body"]));
        Assert.Equal(text, (string?)relay[id]);
    }

    [Fact]
    public async Task Migrating_twice_finds_nothing_left_to_do()
    {
        using var data = new DataFolder();

        var first = await data.RunAsync("migrate");
        var second = await data.RunAsync("migrate");

        first.Succeeded();
        second.Succeeded();
        Assert.StartsWith("Applied 0001", first.Output);
        Assert.Equal("The database is up to date.\n", second.Output);
    }

    [Fact]
    public async Task A_text_is_submitted_to_the_gazette_and_accepted_once()
    {
        using var data = filled.Copy();
        var text = data.Write("text.txt", "修正高雄市檔案管理要點。\n");
        string[] submit =
        [
            "gazette", "submit", text, "--category", "ADMINISTRATIVE_RULE", "--agency", "agriculture-bureau", "--title", "檔案管理要點", "--by", "王承辦",
            "--key", "rule-1", "--issued", "2026-01",
        ];

        var submitted = await data.RunAsync(submit);
        var repeated = await data.RunAsync(submit);
        var accepted = await data.RunAsync("gazette", "accept", "rule-1");
        var again = await data.RunAsync("gazette", "accept", "rule-1");

        submitted.Succeeded();
        Assert.Equal("Submitted as \"rule-1\". Accept it with: opengov gazette accept rule-1\n", submitted.Output);
        repeated.FailedWithASentence("rule-1");
        accepted.Succeeded();
        Assert.Matches("^Accepted \"rule-1\" for the issue of [0-9-]{10}.\n$", accepted.Output);
        again.FailedWithASentence("is ACCEPTED. Only a SUBMITTED one can be accepted.");
        (await data.RunAsync("gazette", "accept", "rule-2")).FailedWithASentence("There is no submission \"rule-2\". Name one that exists.");
    }

    [Theory]
    [InlineData("Big5", new byte[] { 0xB0, 0xAA, 0xB6, 0xAF, 0xA5, 0xAB })]
    [InlineData("UTF-16", new byte[] { 0xFF, 0xFE, 0xD8, 0x9A, 0xC4, 0x96 })]
    public async Task A_text_that_is_not_utf_8_is_not_submitted(string encoding, byte[] bytes)
    {
        using var data = filled.Copy();
        var text = Path.Combine(data.Beside, encoding + ".txt");
        File.WriteAllBytes(text, bytes);
        var before = data.Listing();

        var ended = await data.RunAsync("gazette", "submit", text, "--category", "PACT", "--agency", "agriculture-bureau", "--title", "t", "--by", "b");

        ended.FailedWithASentence($"The file \"{text}\" is not a text in UTF-8; save it as UTF-8.");
        Assert.Equal(before, data.Listing());
    }

    [Fact]
    public async Task The_calendar_shows_mondays_and_thursdays()
    {
        using var data = filled.Copy();

        var calendar = await data.RunAsync("gazette", "calendar", "--count", "4");

        calendar.Succeeded();
        Assert.All(calendar.Output.TrimEnd('\n').Split('\n'), line => Assert.Matches("^[0-9-]{10} (Mon|Thu)  [0-9]+年[0-9]+月[0-9]+日  09:00 Taipei  regular$", line));
        Assert.Equal(4, calendar.Output.Count(character => character == '\n'));
    }

    private static IEnumerable<(string Words, Command Command)> Below(string words, Command command) =>
        command.Subcommands.SelectMany(inner => Below($"{words} {inner.Name}".Trim(), inner)).Prepend((words, command));
}
