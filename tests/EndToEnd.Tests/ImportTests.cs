namespace OpenGov.EndToEnd.Tests;

public sealed class ImportTests(FilledFolder filled)
{
    [Fact]
    public async Task A_running_server_answers_what_another_program_imports()
    {
        const string Query = "{ partnerCity(key: \"brisbane\") { nameZh } }";
        using var data = filled.Copy();
        await using var server = await RunningServer.StartAsync(data.Path);
        Assert.Equal("{\"data\":{\"partnerCity\":{\"nameZh\":\"布里斯本市\"}}}", await server.AskAsync(Query));

        await Change.RenameACityAsync(data, "改名市");

        Assert.Equal("{\"data\":{\"partnerCity\":{\"nameZh\":\"改名市\"}}}", await server.AskAsync(Query));
    }

    [Fact]
    public async Task A_file_with_one_bad_row_changes_nothing_and_names_the_row()
    {
        using var data = filled.Copy();
        var before = data.Listing();
        var file = data.Write(
            "cities.csv", "key,nameZh,nameEn,country,relation,since\nbrisbane,改名市,Brisbane,AU,SISTER_CITY,1997\nbusan,釜山市,Busan,KR,SISTER_CITY,1966-13\n");

        var ended = await data.RunAsync("import", "partner-cities", file);

        ended.FailedWithASentence($"{file}, line 3, column \"since\": ");
        Assert.EndsWith("1 error; nothing was written.\n", ended.Error);
        Assert.Equal(before, data.Listing());
    }

    [Theory]
    [InlineData("towns", "There is no type \"towns\"; allowed are Agency, ")]
    [InlineData("gazette-submissions", "GazetteSubmission lives a workflow and changes only by its commands; ")]
    [InlineData("editions", "Edition is the platform's own bookkeeping and nobody writes it by hand; ")]
    public async Task A_type_that_does_not_come_as_csv_is_told_in_a_sentence(string type, string sentence)
    {
        using var data = new DataFolder();

        (await data.RunAsync("import", type, data.Write("rows.csv", "key\n"))).FailedWithASentence(sentence);
        (await data.RunAsync("export", type)).FailedWithASentence(sentence);
    }

    [Theory]
    [InlineData("partner-cities")]
    [InlineData("engagements")]
    [InlineData("figures")]
    [InlineData("gazette-documents")]
    public async Task What_was_exported_changes_nothing_when_it_is_imported(string type)
    {
        using var data = filled.Copy();
        var before = File.ReadAllBytes(data.Database);
        var file = Path.Combine(data.Beside, "rows.csv");
        (await data.RunAsync("export", type, "--output", file)).Succeeded();

        var imported = await data.RunAsync("import", type, file);

        imported.Succeeded();
        Assert.Equal("Nothing new; nothing was written.\n", imported.Output);
        Assert.Equal(before, File.ReadAllBytes(data.Database));
    }

    [Fact]
    public async Task An_export_that_has_no_place_is_told_in_a_sentence()
    {
        using var data = new DataFolder();

        (await data.RunAsync("export", "countries", "-o", Path.Combine(data.Beside, "no", "rows.csv")))
            .FailedWithASentence($"There is no folder \"{Path.Combine(data.Beside, "no")}\"; make it first.");
        (await data.RunAsync("export", "countries", "-o", data.Beside)).FailedWithASentence($"\"{data.Beside}\" is a folder; name a file with --output.");
    }
}
