using OpenGov.Data.Loading;
using OpenGov.Domain.International;
using OpenGov.Domain.Organisation;
using OpenGov.Domain.Statistics;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Loading;

public sealed class RecordLoaderTests : IDisposable
{
    private const string Cities = "international/partner-cities.csv";
    private const string Engagements = "international/engagements.csv";

    private readonly RecordFolder record = new();

    public void Dispose() => record.Dispose();

    [Theory]
    [OnEachDatabase]
    public async Task The_first_load_inserts_every_row(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);

        var report = await database.LoadAsync(record);

        Assert.Equal(
            ["Country 2+0-0", "Engagement 2+0-0", "PartnerCity 2+0-0", "Source 1+0-0", "Figure 1+0-0", "Indicator 1+0-0", "System 2+0-0"],
            Counts(report));
        Assert.True(report.Succeeded && report.Changed);
        Assert.Equal("熊本市訪問", (await database.FindAsync<Engagement>("visit-1"))!["titleZh"]);
        Assert.Equal(11, await database.JournalAsync());
        Assert.Equal("record", await database.LastActorAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_load_with_nothing_new_writes_nothing(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);
        await database.LoadAsync(record);
        var journal = await database.JournalAsync();

        var report = await database.LoadAsync(record);

        Assert.True(report.Succeeded);
        Assert.False(report.Changed);
        Assert.Equal(11, report.Types.Sum(type => type.Unchanged));
        Assert.Equal(journal, await database.JournalAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_only_the_record_has_changed_is_updated(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);
        await database.LoadAsync(record);
        record.Replace(Engagements, "kumamoto-city | suwon,,34,", "suwon,KR,35,");

        var report = await database.LoadAsync(record);

        Assert.Equal(["Engagement 0+1-0"], Counts(report));
        Assert.Equal(35, (await database.FindAsync<Engagement>("event-1"))!["headcount"]);
        Assert.Equal(2, (await database.FindAsync<Engagement>("event-1"))!["version"]);
        Assert.Equal(12, await database.JournalAsync());
        Assert.Contains("event-1,EVENT,燈會,2023-02,,suwon,KR,,,,35,", await database.ExportAsync<Engagement>(), StringComparison.Ordinal);

        record.Replace(Engagements, "KR,35,", "KR,36,");
        Assert.Equal(["Engagement 0+1-0"], Counts(await database.LoadAsync(record)));
    }

    [Fact]
    public async Task What_only_people_have_changed_is_left_alone()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        await database.ChangeAsync<Engagement>("event-1", "headcount", 40);

        var report = await database.LoadAsync(record);

        Assert.False(report.Changed);
        Assert.Empty(report.Kept);
        Assert.Equal(40, (await database.FindAsync<Engagement>("event-1"))!["headcount"]);
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_both_have_changed_stays_as_people_have_it_and_is_told_once(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);
        await database.LoadAsync(record);
        await database.ChangeAsync<Engagement>("event-1", "headcount", 40);
        record.Replace(Engagements, "suwon,,34,", "suwon,,35,");

        var report = await database.LoadAsync(record);

        Assert.False(report.Changed);
        var kept = Assert.Single(report.Kept);
        Assert.Equal(("Engagement", "event-1"), (kept.Type.Name, kept.Key));
        Assert.Equal("The record has changed this row, and so have people since it was loaded. Theirs is kept.", kept.Why);
        Assert.Equal(40, (await database.FindAsync<Engagement>("event-1"))!["headcount"]);
        Assert.Empty((await database.LoadAsync(record)).Kept);

        record.Replace(Engagements, "suwon,,35,", "suwon,,36,");
        Assert.Equal("event-1", Assert.Single((await database.LoadAsync(record)).Kept).Key);
    }

    [Fact]
    public async Task What_people_have_corrected_the_same_way_is_the_records_own_again()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        await database.ChangeAsync<Engagement>("event-1", "headcount", 35);
        record.Replace(Engagements, "suwon,,34,", "suwon,,35,");

        Assert.Empty((await database.LoadAsync(record)).Kept);

        record.Replace(Engagements, "suwon,,35,", "suwon,,36,");
        Assert.Equal(["Engagement 0+1-0"], Counts(await database.LoadAsync(record)));
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_the_record_no_longer_has_is_deleted_with_what_named_it_first(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);
        await database.LoadAsync(record);
        record.Delete("statistics/indicators.csv").Delete("statistics/figures.csv");

        var report = await database.LoadAsync(record);

        Assert.Equal(["Figure 0+0-1", "Indicator 0+0-1"], Counts(report));
        Assert.Null(await database.FindAsync<Figure>("gazette.issues-112"));
        Assert.Null(await database.FindAsync<Indicator>("gazette.issues"));
        Assert.False((await database.LoadAsync(record)).Changed);
    }

    [Fact]
    public async Task What_the_record_no_longer_has_but_people_have_changed_is_kept_and_told_once()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        await database.ChangeAsync<Figure>("gazette.issues-112", "value", 127m);
        record.Delete("statistics/figures.csv");

        var kept = Assert.Single((await database.LoadAsync(record)).Kept);

        Assert.Equal("The record no longer has this row, but people have changed it since it was loaded. It is kept.", kept.Why);
        Assert.Equal(127m, (await database.FindAsync<Figure>("gazette.issues-112"))!["value"]);
        Assert.Empty((await database.LoadAsync(record)).Kept);
    }

    [Fact]
    public async Task What_the_record_no_longer_has_but_peoples_rows_name_is_kept()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        await database.ImportAsync<PartnerCity>("key,nameZh,country,relation\ntokyo,東京,JP,PARTNER\n");
        record.Delete(Engagements).Delete(Cities).Write("international/countries.csv", "code,nameZh,nameEn");

        var report = await database.LoadAsync(record);

        Assert.Equal(["Country 0+0-1", "Engagement 0+0-2", "PartnerCity 0+0-2"], Counts(report).Order());
        Assert.Equal(
            "The record no longer has this row, but the PartnerCity \"tokyo\" names it. It is kept.", Assert.Single(report.Kept).Why);
        Assert.NotNull(await database.FindAsync<Country>("JP"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_people_have_deleted_stays_deleted(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);
        await database.LoadAsync(record);
        await database.DeleteAsync<Engagement>("event-1");

        Assert.False((await database.LoadAsync(record)).Changed);
        record.Replace(Engagements, "suwon,,34,", "suwon,,35,");
        Assert.False((await database.LoadAsync(record)).Changed);
        Assert.Null(await database.FindAsync<Engagement>("event-1"));
    }

    [Fact]
    public async Task A_new_row_that_names_a_row_which_people_have_deleted_is_not_written_and_told()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        await database.DeleteAsync<Engagement>("event-1");
        record.Write("people.csv", "key,nameZh,spellings,publicRole\n某,某,,true");
        record.Write("participants.csv", "key,engagement,person,side\nevent-1/1,event-1,某,LOCAL\nvisit-1/1,visit-1,某,LOCAL");

        var report = await database.LoadAsync(record);

        Assert.Equal(["Participant 1+0-0", "Person 1+0-0"], Counts(report));
        Assert.Equal(
            "It names the Engagement \"event-1\", which people have deleted. The record's row is not written.",
            Assert.Single(report.Kept).Why);
        Assert.Null(await database.FindAsync<Participant>("event-1/1"));
    }

    [Fact]
    public async Task A_row_that_people_made_before_the_record_stays_theirs_and_is_told_once()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        await database.ImportAsync<PartnerCity>("key,nameZh,country,relation\nbusan,釜山,KR,PARTNER\n");
        record.Append(Cities, "busan,釜山市,Busan,KR,SISTER_CITY,,");

        var kept = Assert.Single((await database.LoadAsync(record)).Kept);

        Assert.Equal("People made a row with this key before the record had one. Theirs is kept.", kept.Why);
        Assert.Equal("釜山", (await database.FindAsync<PartnerCity>("busan"))!["nameZh"]);
        Assert.Empty((await database.LoadAsync(record)).Kept);
    }

    [Fact]
    public async Task A_row_that_is_taken_from_the_record_may_not_be_named_by_it()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        var journal = await database.JournalAsync();
        record.Replace(Cities, "suwon,水原市", "busan,釜山市");

        var report = await database.LoadAsync(record);

        Assert.Equal(
            "record/international/engagements.csv, line 3, column \"partnerCities\": found \"suwon\"; "
                + "no PartnerCity has this key, neither in the files nor in the database.",
            Assert.Single(report.Errors).ToString());
        Assert.Equal(journal, await database.JournalAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task One_bad_row_changes_nothing(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);
        record.Replace(Engagements, "2023-02,", "2023-13,");

        var report = await database.LoadAsync(record);

        Assert.False(report.Succeeded);
        Assert.Equal(1, report.ErrorCount);
        Assert.Empty(report.Types);
        Assert.Equal(0, await database.JournalAsync());
        Assert.Null(await database.FindAsync<Country>("JP"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Rows_may_name_rows_that_come_later_in_the_file(DatabaseKind kind)
    {
        await using var database = await LoadingDatabase.OpenAsync(kind);
        record.Write("agencies.csv", """
            code,nameZh,nameEn,kind,parent,citations
            team,隊,,OTHER,bureau,
            bureau,局,,BUREAU,city,
            city,市政府,,OTHER,,
            """);

        Assert.True((await database.LoadAsync(record)).Succeeded);
        Assert.Equal((await database.FindAsync<Agency>("bureau"))!["id"], (await database.FindAsync<Agency>("team"))!["parent"]);
    }

    [Fact]
    public async Task A_unique_value_that_another_row_of_the_database_holds_is_an_error()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.LoadAsync(record);
        record.Replace("systems.csv", "system-20,20", "system-20,18").Append("systems.csv", "system-new,20,GAZETTE,新,New,,");

        Assert.Equal(
            "record/systems.csv, line 4, column \"number\": found \"20\"; \"system-20\" holds the value in the database, "
                + "and no two rows share one. Give that row another value first.",
            Assert.Single((await database.LoadAsync(record)).Errors).ToString());
    }

    [Fact]
    public async Task Progress_ends_with_every_row()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        var seen = new Steps();

        await new RecordLoader(LoadingDatabase.Model)
            .LoadAsync(record.Path, database.Store, seen, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, 11), seen.Select(step => step.Done));
        Assert.All(seen, step => Assert.Equal(11, step.Total));
    }

    /// <summary>Type, inserted, updated, deleted of each type that was written.</summary>
    private static IEnumerable<string> Counts(LoadReport report) => report.Types
        .Where(type => type.Inserted + type.Updated + type.Deleted > 0)
        .Select(type => $"{type.Type.Name} {type.Inserted}+{type.Updated}-{type.Deleted}");

    private sealed class Steps : List<LoadProgress>, IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => Add(value);
    }
}
