using OpenGov.Domain.Gazette;
using OpenGov.Domain.International;
using OpenGov.Domain.Model;
using OpenGov.Domain.Publishing;
using OpenGov.Domain.Statistics;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Loading;

public sealed class CsvImporterTests
{
    [Theory]
    [OnEachDatabase]
    public async Task New_keys_are_inserted_and_known_ones_updated(DatabaseKind kind)
    {
        await using var database = await LoadedAsync(kind);

        var report = await database.ImportAsync<PartnerCity>("""
            key,nameZh,nameEn,country,relation,since,citations
            suwon,水原特例市,Suwon,KR,FRIENDSHIP_CITY,,report-112#肆/二/1/(2)#於展覽
            kumamoto-city,熊本市,Kumamoto City,JP,FRIENDSHIP_CITY,2017-01-11,report-112#肆/一/2/(1)
            busan,釜山市,,KR,SISTER_CITY,1966,
            """);

        Assert.True(report.Succeeded);
        var type = Assert.Single(report.Types);
        Assert.Equal((1, 1, 0, 1), (type.Inserted, type.Updated, type.Deleted, type.Unchanged));
        Assert.Equal("水原特例市", (await database.FindAsync<PartnerCity>("suwon"))!["nameZh"]);
        Assert.Equal("1966", (await database.FindAsync<PartnerCity>("busan"))!["since"]!.ToString());
        Assert.Equal(13, await database.JournalAsync());
        Assert.Equal("someone", await database.LastActorAsync());
    }

    [Fact]
    public async Task Columns_that_the_file_does_not_have_stay_as_they_are()
    {
        await using var database = await LoadedAsync();

        await database.ImportAsync<Engagement>("key,kind,titleZh,startsOn,approximate\nvisit-1,VISIT_RECEIVED,新標題,2023-01-13,true\n");

        Assert.Contains(
            "visit-1,VISIT_RECEIVED,新標題,2023-01-13,,kumamoto-city,JP,,,,60,true,市政 | 教育,report-112#肆/一/2/(1)\n",
            await database.ExportAsync<Engagement>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_that_the_file_leaves_empty_are_emptied()
    {
        await using var database = await LoadedAsync();

        await database.ImportAsync<Engagement>("""
            key,kind,titleZh,startsOn,partnerCities,headcount,approximate,topics,citations
            visit-1,VISIT_RECEIVED,熊本市訪問,2023-01-13,,,false,,
            """);

        Assert.Contains(
            "visit-1,VISIT_RECEIVED,熊本市訪問,2023-01-13,,,JP,,,,,false,,\n", await database.ExportAsync<Engagement>(), StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase]
    public async Task One_bad_row_keeps_all_rows_out(DatabaseKind kind)
    {
        await using var database = await LoadedAsync(kind);

        var report = await database.ImportAsync<PartnerCity>("key,nameZh,country,relation\nbusan,釜山市,KR,SISTER_CITY\ntokyo,東京,XX,PARTNER\n");

        Assert.Equal(
            "upload.csv, line 3, column \"country\": found \"XX\"; no Country has this code, neither in the files nor in the database.",
            Assert.Single(report.Errors).ToString());
        Assert.Null(await database.FindAsync<PartnerCity>("busan"));
        Assert.Equal(11, await database.JournalAsync());
    }

    [Theory]
    [InlineData("unit", "a.b,GAZETTE,期數,Issues,person,", "\"agencies\", \"areas\", ", "\"years\". Did you mean \"persons\"?")]
    [InlineData("dimensions", "a.b,GAZETTE,期數,Issues,issues,building | budget-year", "\"agency\", \"agreement\", ", "\"wing\". Did you mean \"budget_year\"?")]
    public async Task A_text_that_is_no_word_of_its_vocabulary_is_an_error(string column, string row, string first, string last)
    {
        await using var database = await LoadedAsync();

        var report = await database.ImportAsync<Indicator>($"code,area,nameZh,nameEn,unit,dimensions\n{row}\n");

        var error = Assert.Single(report.Errors).ToString();
        Assert.StartsWith($"upload.csv, line 2, column \"{column}\": found \"{(column == "unit" ? "person" : "budget-year")}\"; allowed are {first}", error);
        Assert.EndsWith(last, error);
    }

    [Fact]
    public async Task The_key_of_a_row_in_the_database_is_suggested()
    {
        await using var database = await LoadedAsync();

        var report = await database.ImportAsync<Engagement>(
            "key,kind,titleZh,startsOn,partnerCities,approximate\ntrip-1,TRIP,訪水原,2023,suwn,false\n");

        Assert.Equal(
            "upload.csv, line 2, column \"partnerCities\": found \"suwn\"; no PartnerCity has this key, neither in the files nor in the database. "
                + "Did you mean \"suwon\"?",
            Assert.Single(report.Errors).ToString());
    }

    [Fact]
    public async Task A_unique_value_of_another_row_is_an_error()
    {
        await using var database = await LoadedAsync();

        var report = await database.ImportAsync<Domain.Statistics.System>("key,number,area,nameZh,nameEn,types\nsystem-21,20,MEETINGS,會議,Meetings,\n");

        Assert.Equal(
            "upload.csv, line 2, column \"number\": found \"20\"; \"system-20\" holds the value in the database, and no two rows share one. "
                + "Give that row another value first.",
            Assert.Single(report.Errors).ToString());
    }

    [Fact]
    public async Task Types_that_do_not_come_as_a_file_say_what_to_do_instead()
    {
        await using var database = await LoadedAsync();

        Assert.Equal(
            "upload.csv: GazetteIssue lives a workflow and changes only by its commands; \"opengov --help\" lists them.",
            Assert.Single((await database.ImportAsync<GazetteIssue>("key\n")).Errors).ToString());
        Assert.Equal(
            "upload.csv: Dataset is the platform's own bookkeeping and nobody writes it by hand; it follows from what is published and changed.",
            Assert.Single((await database.ImportAsync<Dataset>("slug\n")).Errors).ToString());
        Assert.Equal(
            "upload.csv: Citation is part of other rows and has no file of its own; write it into the column of the row that it belongs to.",
            Assert.Single((await database.ImportAsync<Citation>("source\n")).Errors).ToString());
    }

    [Fact]
    public async Task What_is_imported_is_peoples_word_against_the_record()
    {
        using var record = new RecordFolder();
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        await database.ImportAsync<Indicator>("code,area,nameZh,nameEn,unit\ngazette.issues,GAZETTE,出刊期數,Gazette issues,issues\n");
        record.Replace("statistics/indicators.csv", "公報期數", "公報總期數");

        Assert.Equal("gazette.issues", Assert.Single((await database.LoadAsync(record)).Kept).Key);
        Assert.Equal("出刊期數", (await database.FindAsync<Indicator>("gazette.issues"))!["nameZh"]);
    }

    private static async Task<LoadingDatabase> LoadedAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        using var record = new RecordFolder();
        var database = await LoadingDatabase.OpenAsync(kind);
        Assert.True((await database.LoadAsync(record)).Succeeded);
        return database;
    }
}
