namespace OpenGov.EndToEnd.Tests;

public sealed class PublishTests(FilledFolder filled)
{
    [Fact]
    public async Task Publishing_twice_without_a_change_writes_nothing()
    {
        using var data = filled.Copy();
        (await data.RunAsync("publish")).Succeeded();
        var (listing, database) = (data.Listing(), File.ReadAllBytes(data.Database));

        var again = await data.RunAsync("publish");

        again.Succeeded();
        Assert.EndsWith("Nothing changed; edition 1 stays current.\n", again.Output);
        Assert.Equal(listing, data.Listing());
        Assert.Equal(database, File.ReadAllBytes(data.Database));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_be_published_and_writes_nothing()
    {
        using var data = filled.Copy();
        await Change.RenameACityAsync(data, "改名市");
        var listing = data.Listing();

        var dry = await data.RunAsync("publish", "--dry-run");

        dry.Succeeded();
        Assert.Contains("partner-cities: would be published, 30 rows\n", dry.Output);
        Assert.EndsWith("Dry run: nothing was written.\n", dry.Output);
        Assert.Equal(listing, data.Listing());
    }

    [Fact]
    public async Task An_unknown_name_publishes_nothing_and_a_near_one_is_told()
    {
        using var data = filled.Copy();
        await Change.RenameACityAsync(data, "改名市");
        var listing = data.Listing();

        var ended = await data.RunAsync("publish", "partner-cities", "visits-recieved");

        ended.FailedWithASentence("There is no dataset \"visits-recieved\". Did you mean \"visits-received\"? Nothing was published.");
        Assert.Contains(", gazette.", ended.Error);
        Assert.Equal("", ended.Output);
        Assert.Equal(listing, data.Listing());
    }

    [Fact]
    public async Task Without_a_terminal_each_result_is_told_once_when_it_is_done()
    {
        using var data = filled.Copy();
        Directory.Delete(data.Editions, recursive: true);
        await using var program = ChildProgram.Start(data.Beside, "publish", "--data", data.Path);

        await Poll.UntilAsync(() => program.HasExited || program.Output.Contains('\n', StringComparison.Ordinal));
        Assert.False(Path.Exists(data.Current), program.Output + program.Error);

        var ended = await program.WaitAsync();
        ended.Succeeded();
        var lines = ended.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("agreements: published, 25 rows", lines[0]);
        Assert.Equal(["pages: published", "Edition 1 is current."], lines[^2..]);
        Assert.Equal(lines.Distinct(), lines);
    }

    [Fact]
    public async Task A_folder_where_nothing_was_ever_loaded_is_not_published()
    {
        using var data = new DataFolder();
        (await data.RunAsync("migrate")).Succeeded();

        (await data.RunAsync("publish")).FailedWithASentence("Nothing was ever written to the database of ");

        Assert.False(Directory.Exists(data.Current));
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--after-restore")]
    [InlineData("partner-cities")]
    public async Task A_rollback_stands_alone(string other)
    {
        using var data = filled.Copy();
        var listing = data.Listing();

        (await data.RunAsync("publish", "--rollback", other)).FailedWithASentence("\"--rollback\" brings a whole edition back and stands alone");

        Assert.Equal(listing, data.Listing());
    }

    [Fact]
    public async Task A_rollback_shows_the_content_of_the_edition_before()
    {
        using var data = filled.Copy();
        var file = Path.Combine(data.Current, "datasets", "partner-cities", "partner-cities.csv");
        var before = File.ReadAllBytes(file);
        await Change.RenameACityAsync(data, "改名市");
        (await data.RunAsync("publish")).Succeeded();
        Assert.Contains("改名市", File.ReadAllText(file));

        (await data.RunAsync("publish", "--rollback")).Succeeded();

        Assert.Equal(3, data.CurrentEdition);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task An_older_database_is_not_published_before_it_is_reconciled()
    {
        using var data = filled.Copy();
        var backup = File.ReadAllBytes(data.Database);
        await Change.RenameACityAsync(data, "改名市");
        (await data.RunAsync("publish")).Succeeded();
        File.WriteAllBytes(data.Database, backup);

        (await data.RunAsync("publish")).FailedWithASentence("Nothing was published: the database's journal ends at entry ");
        Assert.Equal(2, data.CurrentEdition);
        (await data.RunAsync("publish", "--after-restore")).Succeeded();

        Assert.Equal(3, data.CurrentEdition);
        (await ChildProgram.RunAsync("verify", data.Path)).Succeeded();
    }
}
