using System.Globalization;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Statistics;

/// <summary>The clock stands at 1 May 2026, 03:00 in Taipei: the first quarter has just closed.</summary>
public sealed class StatisticsRunTests
{
    private static readonly string[] FirstQuarter =
    [
        "petitions-2026-Q1 2026-01-01/2026-03-31 31",
        "petitions-2026-Q1-category 2026-01-01/2026-03-31 category=其他（合併） 11",
        "petitions-2026-Q1-category-道路 2026-01-01/2026-03-31 category=道路 20",
        "petitions-2026-Q1-channel-線上 2026-01-01/2026-03-31 channel=線上 23",
        "petitions-2026-Q1-channel-電話 2026-01-01/2026-03-31 channel=電話 8",
        "petitions-2026-Q1-month-2026-01 2026-01-01/2026-01-31 20",
        "petitions-2026-Q1-month-2026-03 2026-03-01/2026-03-31 11",
        "petitions-2026-Q1-outcome-尚無結果 2026-01-01/2026-03-31 outcome=尚無結果 8",
        "petitions-2026-Q1-outcome-已說明 2026-01-01/2026-03-31 outcome=已說明 23",
    ];

    [Theory, OnEachDatabase]
    public async Task A_closed_period_becomes_open_figures_without_small_counts(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await FillAsync(database);

        var result = Assert.Single(await database.CountAsync());

        Assert.Equal(("statistic", "petitions", PublicationOutcome.Published, 9, null), (result.Kind, result.Slug, result.Outcome, result.Rows, result.Reason));
        Assert.Equal(FirstQuarter, await database.FiguresAsync());
        Assert.Contains(
            """{"code":"petitions.received"},"rocYear":115,"origin":"COMPUTED","note":"系統統計；期間結束30日後定案。未列出的分類或月份，個別可能為零或未達5"}""",
            await database.AskAsync("""{ figure(key: "petitions-2026-Q1") { indicator { code } rocYear origin note } }"""));
        Assert.True(await database.IsChainWholeAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_second_run_and_a_dry_run_write_nothing(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await FillAsync(database);
        var before = await database.HeadAsync();

        Assert.Equal(9, Assert.Single(await database.CountAsync(dryRun: true)).Rows);
        Assert.Equal(before, await database.HeadAsync());
        Assert.Equal(9, Assert.Single(await database.CountAsync()).Rows);
        var after = await database.HeadAsync();
        Assert.Empty(await database.CountAsync());
        Assert.Empty(await database.CountAsync(dryRun: true));

        Assert.Equal(before.Sequence + 9, after.Sequence);
        Assert.Equal(after, await database.HeadAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_run_that_has_nothing_to_count_waits_for_no_writer(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await using (await database.HoldWriteLockAsync())
        {
            Assert.Empty(await database.CountAsync());
        }

        await FillAsync(database);
        Assert.Single(await database.CountAsync());
        await using (await database.HoldWriteLockAsync())
        {
            Assert.Empty(await database.CountAsync());
        }
    }

    [Theory, OnEachDatabase]
    public async Task What_changes_in_a_period_after_it_was_counted_changes_no_figure(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await FillAsync(database);
        await database.CountAsync();

        await database.PetitionsAsync(1, "2026-02-11", "道路");
        await database.PetitionsAsync(50, "2026-03-11", "噪音");
        await database.DeleteAsync("Petition", "made-up-1");
        Assert.Empty(await database.CountAsync());
        await database.PetitionsAsync(7, "2026-04-01", "道路");
        database.Clock.MoveTo(At("2026-07-31T03:00:00+08:00"));
        await database.CountAsync();

        var figures = await database.FiguresAsync();
        Assert.Equal(FirstQuarter, figures.Where(figure => figure.StartsWith("petitions-2026-Q1", StringComparison.Ordinal)));
        Assert.Contains("petitions-2026-Q2 2026-04-01/2026-06-30 7", figures);
    }

    [Theory, OnEachDatabase]
    public async Task A_period_is_open_for_thirty_days_after_its_end(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await database.PetitionsAsync(6, "2026-04-01", "道路");
        await database.PetitionsAsync(6, "2026-06-30", "道路");
        await database.PetitionsAsync(6, "2026-07-01", "道路");

        database.Clock.MoveTo(At("2026-07-31T00:00:00+08:00").AddMilliseconds(-1));
        Assert.Empty(await database.CountAsync());
        database.Clock.MoveTo(At("2026-07-31T00:00:00+08:00"));
        Assert.Single(await database.CountAsync());

        Assert.Contains("petitions-2026-Q2 2026-04-01/2026-06-30 12", await database.FiguresAsync());
    }

    [Theory, OnEachDatabase]
    public async Task An_instant_belongs_to_the_day_that_it_is_in_Taipei(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await database.DispatchesAsync(40, "2025-12-31T15:59:59.999Z");
        await database.DispatchesAsync(10, "2025-12-31T16:00:00Z");
        await database.DispatchesAsync(6, "2026-02-28T15:59:59.999Z", "VAN");
        await database.DispatchesAsync(7, "2026-03-31T15:59:59.999Z");
        await database.DispatchesAsync(50, "2026-03-31T16:00:00Z");

        await database.CountAsync();

        Assert.Equal(
            [
                "dispatches-2026-Q1 2026-01-01/2026-03-31 23",
                "dispatches-2026-Q1-kind-汽車 2026-01-01/2026-03-31 kind=汽車 17",
                "dispatches-2026-Q1-kind-禮賓車 2026-01-01/2026-03-31 kind=禮賓車 6",
                "dispatches-2026-Q1-month-2026-01 2026-01-01/2026-01-31 10",
                "dispatches-2026-Q1-month-2026-02 2026-02-01/2026-02-28 6",
                "dispatches-2026-Q1-month-2026-03 2026-03-01/2026-03-31 7",
            ],
            await database.FiguresAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_period_with_few_rows_or_none_has_no_figure_and_never_gets_one(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await database.PetitionsAsync(4, "2026-02-01", "道路");
        database.Clock.MoveTo(At("2027-02-01T00:00:00+08:00"));

        Assert.Empty(await database.CountAsync());
        await database.PetitionsAsync(20, "2026-02-01", "道路");
        await database.PetitionsAsync(20, "2026-08-01", "道路");
        Assert.Empty(await database.CountAsync());

        Assert.Empty(await database.FiguresAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Counting_begins_with_the_first_rows(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        database.Clock.MoveTo(At("2027-02-01T00:00:00+08:00"));
        Assert.Empty(await database.CountAsync());

        await database.PetitionsAsync(20, "2026-08-01", "道路");
        await database.CountAsync();
        await database.PetitionsAsync(20, "2026-02-01", "道路");
        await database.CountAsync();

        Assert.Equal("petitions-2026-Q3 2026-07-01/2026-09-30 20", (await database.FiguresAsync())[0]);
    }

    [Theory, OnEachDatabase]
    public async Task A_run_that_breaks_off_leaves_whole_periods_and_the_next_one_goes_on(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await FillAsync(database);
        await database.PetitionsAsync(9, "2026-04-02", "道路");
        database.Clock.MoveTo(At("2026-08-01T00:00:00+08:00"));
        await database.WriteAsync(batch => batch.Insert(Clash("petitions-2026-Q2-channel-線上")));

        Assert.Equal(PublicationOutcome.Failed, Assert.Single(await database.CountAsync()).Outcome);
        var broken = await database.FiguresAsync();
        await database.DeleteAsync("Figure", "petitions-2026-Q2-channel-線上");
        Assert.Equal(PublicationOutcome.Published, Assert.Single(await database.CountAsync()).Outcome);

        Assert.Equal([.. FirstQuarter, "petitions-2026-Q2-channel-線上 2020-01-01/2020-12-31 1"], broken);
        Assert.Equal(
            [
                .. FirstQuarter,
                "petitions-2026-Q2 2026-04-01/2026-06-30 9",
                "petitions-2026-Q2-category-道路 2026-04-01/2026-06-30 category=道路 9",
                "petitions-2026-Q2-channel-線上 2026-04-01/2026-06-30 channel=線上 9",
                "petitions-2026-Q2-month-2026-04 2026-04-01/2026-04-30 9",
                "petitions-2026-Q2-outcome-已說明 2026-04-01/2026-06-30 outcome=已說明 9",
            ],
            await database.FiguresAsync());
        Assert.True(await database.IsChainWholeAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Figures_that_came_back_by_import_are_not_counted_again(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await FillAsync(database);
        await database.WriteAsync(batch => batch.Insert(Clash("petitions-2026-Q1")));

        Assert.Empty(await database.CountAsync());

        Assert.Equal(["petitions-2026-Q1 2020-01-01/2020-12-31 1"], await database.FiguresAsync());
    }

    /// <summary>A canary is in every Restricted value, and in one category that somebody misused for a name.</summary>
    [Theory, OnEachDatabase]
    public async Task Nothing_of_a_person_reaches_a_figure(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await FillAsync(database);
        await database.PetitionsAsync(4, "2026-03-05", "金絲雀小姐的案件");

        Assert.Equal(PublicationOutcome.Published, Assert.Single(await database.CountAsync()).Outcome);

        var everything = await database.AskAsync("{ figures(first: 500) { nodes { key note value dimensions { name value } indicator { nameZh } citations { note section } } } }");
        Assert.Contains("petitions-2026-Q1-category", everything);
        Assert.DoesNotContain("金絲雀", everything);
        Assert.DoesNotContain("canary", everything);
    }

    [Theory, OnEachDatabase]
    public async Task A_statistic_that_groups_by_a_Restricted_value_is_refused(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        using var folder = new TemporaryFolder();
        File.Copy(RepositoryRoot.Combine("schema", "statistics", "petitions.json"), folder["leak.json"]);
        File.WriteAllText(folder["leak.graphql"], """
            query ($from: Date!, $before: Date!) {
              petitionsAggregate(where: { receivedOn: { gte: $from, lt: $before } }, groupBy: [{ petitionerName: VALUE }]) {
                group { petitionerName }
                count
              }
            }
            """);

        var result = Assert.Single(await database.CountAsync(folder: folder.Path));

        Assert.Equal(PublicationOutcome.Failed, result.Outcome);
        Assert.Contains("petitionerName", result.Reason);
        Assert.Contains("Restricted", result.Reason);
    }

    /// <summary>An answer has at most a thousand groups; these are 1,500 of one row each.</summary>
    [Theory, OnEachDatabase]
    public async Task More_groups_than_an_answer_may_have_are_all_counted(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);
        await database.PetitionsAsync(
            from month in new[] { "2026-01-15", "2026-02-15", "2026-03-15" }
            from category in Enumerable.Range(0, 20)
            from channel in new[] { "ONLINE", "TELEPHONE", "LETTER", "IN_PERSON", "MAYOR" }
            from outcome in new[] { "RESOLVED", "EXPLAINED", "REFERRED", "REFUSED", null }
            select (month, $"類別{category:00}", channel, outcome));

        await database.CountAsync();

        var figures = await database.FiguresAsync();
        Assert.Equal(1 + 3 + 20 + 5 + 5, figures.Count);
        Assert.Equal("petitions-2026-Q1 2026-01-01/2026-03-31 1500", figures[0]);
        Assert.Equal("petitions-2026-Q1-category-類別00 2026-01-01/2026-03-31 category=類別00 75", figures[1]);
    }

    [Fact]
    public async Task A_text_that_is_another_one_in_each_row_is_no_dimension()
    {
        await using var database = await CountedDatabase.OpenAsync(DatabaseKind.Sqlite);
        await database.PetitionsAsync(Enumerable.Range(0, 1001).Select(i => ("2026-01-15", $"類別{i}", "ONLINE", (string?)null)));

        Assert.Equal(
            "petitions.graphql: \"category\" has more than 1000 values in 2026-Q1, too many for a dimension. Count by something coarser.",
            Assert.Single(await database.CountAsync()).Reason);
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    /// <summary>31 petitions, none in February, and few about noise.</summary>
    private static async Task FillAsync(CountedDatabase database)
    {
        await database.PetitionsAsync(20, "2026-01-01", "道路");
        await database.PetitionsAsync(3, "2026-03-31", "噪音");
        await database.PetitionsAsync(8, "2026-03-10", "公園", "TELEPHONE", outcome: null);
    }

    private static EntityRow Clash(string key) => new(DomainModel.Current.Entity("Figure"))
    {
        ["key"] = key,
        ["indicator"] = GlobalId.FromKey("Indicator", "petitions.received").Value,
        ["startsOn"] = new DateOnly(2020, 1, 1),
        ["endsOn"] = new DateOnly(2020, 12, 31),
        ["rocYear"] = 109,
        ["value"] = 1m,
        ["approximate"] = false,
        ["atLeast"] = false,
        ["targetMet"] = false,
        ["cumulative"] = false,
        ["origin"] = "REPORTED",
    };
}
