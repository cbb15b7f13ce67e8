using System.Net;
using System.Net.Sockets;

namespace OpenGov.EndToEnd.Tests;

public sealed class StartTests(FilledFolder filled)
{
    [Fact]
    public void A_first_start_loads_publishes_and_prints_a_key_and_its_address()
    {
        Assert.Matches("(?m)^[0-9]+ types: [0-9]{4} inserted, 0 updated, 0 deleted, 0 unchanged$", filled.FirstStart);
        Assert.Contains("partner-cities: published, 30 rows\n", filled.FirstStart);
        Assert.Contains("Edition 1 is current.\n", filled.FirstStart);
        Assert.Matches("(?m)^Development key, shown only this once: ogk_[A-Za-z0-9_-]{20,}$", filled.FirstStart);
        Assert.Matches("(?m)^Serving http://127.0.0.1:[0-9]+: ", filled.FirstStart);
    }

    [Fact]
    public void Sigterm_ends_a_server_with_success() => Assert.Equal((0, ""), (filled.End!.ExitCode, filled.End.Error));

    [Fact]
    public async Task A_first_start_that_is_ended_says_so_and_the_next_one_finishes_it()
    {
        using var data = new DataFolder();
        await using (var program = ChildProgram.Start(data.Beside, "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path))
        {
            await Poll.UntilAsync(() => program.Output.Contains("Data in ", StringComparison.Ordinal));

            (await program.TerminateAsync()).FailedWithASentence("Stopped before the end; what was not finished was not written.");
        }

        await using var server = await RunningServer.StartAsync(data.Path);
        Assert.Contains("\"totalCount\":30", await server.AskAsync("{ partnerCities { totalCount } }"));
        Assert.Equal(1, data.CurrentEdition);
    }

    [Fact]
    public async Task A_second_start_finds_its_data_and_writes_nothing()
    {
        using var data = filled.Copy();
        var (editions, database) = (EditionsOf(data), File.ReadAllBytes(data.Database));
        await using (var server = await RunningServer.StartAsync(data.Path))
        {
            Assert.Contains("\"totalCount\":30", await server.AskAsync("{ partnerCities { totalCount } }"));
            var ended = await server.TerminateAsync();

            ended.Succeeded();
            Assert.DoesNotContain("key", ended.Output);
            Assert.DoesNotContain("inserted", ended.Output);
        }

        Assert.Equal(editions, EditionsOf(data));
        Assert.Equal(database, File.ReadAllBytes(data.Database));
    }

    [Fact]
    public async Task Logs_go_to_the_error_stream_and_answers_to_standard_output()
    {
        using var data = filled.Copy();

        var exported = await data.RunAsync("export", "countries");

        exported.Succeeded();
        Assert.StartsWith("code,nameZh,nameEn\n", exported.Output);
        Assert.Equal("", exported.Error);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence_before_anything_is_done()
    {
        using var data = new DataFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        var ended = await data.RunAsync("serve", "--urls", address);

        ended.FailedWithASentence($"The node cannot listen on {address}: ");
        Assert.DoesNotContain("fail:", ended.Output + ended.Error);
        Assert.Equal("", ended.Output);
        Assert.False(File.Exists(data.Database));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told_in_a_sentence()
    {
        using var data = new DataFolder();
        File.WriteAllText(data.Path, "a file");

        var ended = await data.RunAsync("migrate");

        ended.FailedWithASentence($"The data folder \"{data.Path}\" cannot be made: ");
        Assert.Equal("a file", File.ReadAllText(data.Path));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("publish")]
    [InlineData("migrate")]
    public async Task A_database_that_is_garbage_is_told_in_a_sentence_and_left_as_it_is(string command)
    {
        using var data = new DataFolder();
        Directory.CreateDirectory(data.Path);
        File.WriteAllText(data.Database, string.Concat(Enumerable.Repeat("no database at all. ", 1000)));
        var before = data.Listing();

        var ended = await data.RunAsync(command);

        ended.FailedWithASentence(
            "The database file cannot be used: SQLite Error 26: 'file is not a database'. Check --data, its permissions and the free disk space.");
        Assert.Equal(before, data.Listing());
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=opengov", "The database server cannot be used: Failed to connect to 127.0.0.1:1. Check --database and that the server runs.")]
    [InlineData("nonsense", "\"--database\" is no Npgsql connection string: ")]
    [InlineData("Hots=127.0.0.1", "\"--database\" is no Npgsql connection string: ")]
    [InlineData("Database=opengov", "\"--database\" names no host; write it as \"Host=127.0.0.1;Database=opengov\".")]
    public async Task A_database_server_that_cannot_be_reached_is_told_in_a_sentence(string connection, string sentence)
    {
        using var data = new DataFolder();

        var ended = await data.RunAsync("serve", "--database", connection);

        ended.FailedWithASentence(sentence);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task A_record_with_an_error_is_not_loaded_into_an_empty_database()
    {
        using var data = new DataFolder();
        var content = Directory.CreateDirectory(Path.Combine(data.Beside, "content")).FullName;
        Directory.CreateDirectory(Path.Combine(content, "schema", "datasets"));
        Directory.CreateDirectory(Path.Combine(content, "record"));
        File.WriteAllText(Path.Combine(content, "record", "countries.csv"), "code,nameZh,nameEn\nJP,日本,Japan\nKR,,Korea\n");

        var ended = await ChildProgram.RunInAsync(content, "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path);

        ended.FailedWithASentence("countries.csv, line 3, column \"nameZh\": ");
        Assert.Contains("1 error; nothing was written.", ended.Error);
        Assert.False(Path.Exists(data.Current));
        Assert.Equal("code,nameZh,nameEn\n", (await data.RunAsync("export", "countries")).Output);
    }

    private static string[] EditionsOf(DataFolder data) => [.. data.Listing().Where(line => line.StartsWith("editions/", StringComparison.Ordinal))];
}
