using System.Globalization;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Pages.Charts;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages.Charts;

public sealed class ChartReaderTests : IDisposable
{
    private static readonly IReadOnlyList<TableDescription> Tables = TableDescription.Of(
        "visits", [Shape.Of("engagements", "Engagement", ["id", "kind", "startsOn", "headcount", "titleZh"], Shape.Of("participants", "Participant", ["id", "role"]))]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_are_counted_by_year_and_of_a_year_without_any_nothing_is_known()
    {
        var chart = Read(
            Chart("startsOn", ChartPeriod.Year),
            """{"startsOn":"2021-05-01"}""", """{"startsOn":"2023"}""", """{"startsOn":"2023-01"}""", """{"startsOn":null}""")!;
        Assert.Equal(["2021", "2022", "2023"], chart.Places.Select(place => place.Zh));
        Assert.Equal([1, null, 2], Assert.Single(chart.Lines).Values);
        Assert.True(chart.IsOrdered);
    }

    [Fact]
    public void Months_and_ROC_years_are_cut_from_dates_and_a_date_that_lacks_the_part_is_left_out()
    {
        string[] rows = ["""{"startsOn":"2022-11-30"}""", """{"startsOn":"2023-01-01"}""", """{"startsOn":"2023"}"""];
        Assert.Equal(["2022-11", "2022-12", "2023-01"], Read(Chart("startsOn", ChartPeriod.Month), rows)!.Places.Select(place => place.En));
        Assert.Equal(["111", "112"], Read(Chart("startsOn", ChartPeriod.RocYear), rows)!.Places.Select(place => place.Zh));
    }

    [Fact]
    public void A_ROC_year_is_told_in_English_with_the_year_that_readers_know()
    {
        var ofDates = Read(Chart("startsOn", ChartPeriod.RocYear), """{"startsOn":"2022-11-30"}""")!;
        Assert.Equal((new Label("111", "2022 (111)"), new Label("民國年", "Year (ROC year)")), (Assert.Single(ofDates.Places), ofDates.Place));
        var awards = TableDescription.Of("awards", [Shape.Of("awards", "Award", ["id", "rocYear"])]);
        var ofYears = Read(awards, Chart("rocYear", period: null), """{"rocYear":111}""", """{"rocYear":113}""")!;
        Assert.Equal(["2022 (111)", "2023 (112)", "2024 (113)"], ofYears.Places.Select(place => place.En));
    }

    [Fact]
    public void A_Chinese_name_is_called_in_English_by_its_twin_in_the_row()
    {
        var spaces = TableDescription.Of("spaces", [Shape.Of("spaces", "Space", ["id", "building.nameZh", "building.nameEn", "nameZh"])]);
        string[] rows =
        [
            """{"building":{"nameZh":"四維","nameEn":null},"nameZh":"甲"}""", """{"building":{"nameZh":"四維","nameEn":"Siwei"},"nameZh":"乙"}""",
            """{"building":{"nameZh":"鳳山","nameEn":null},"nameZh":"丙"}""",
        ];
        Assert.Equal(["Siwei", "鳳山"], Read(spaces, Chart("buildingNameZh", period: null), rows)!.Places.Select(place => place.En));
        var split = Read(spaces, Chart("nameZh", period: null) with { By = "buildingNameZh" }, rows)!;
        Assert.Equal([new Label("四維", "Siwei"), new Label("鳳山", "鳳山")], split.Lines.Select(line => line.Label!.Value));
    }

    [Fact]
    public void Sums_add_up_and_leave_unknown_places_without_a_value()
    {
        var chart = Read(
            Chart("startsOn", ChartPeriod.Year) with { Y = "headcount", Sum = true },
            """{"startsOn":"2021","headcount":3}""", """{"startsOn":"2021","headcount":4}""", """{"startsOn":"2022","headcount":null}""", """{"startsOn":"2023","headcount":1}""")!;
        Assert.Equal([7, null, 1], Assert.Single(chart.Lines).Values);
        Assert.Equal("persons", chart.Value.En.Split('(', ')')[1]);
    }

    [Fact]
    public void A_card_may_say_what_the_values_are()
    {
        var chart = Chart("startsOn", ChartPeriod.Year) with { Value = new Label("人數（人）", "Guests") };
        Assert.Equal(chart.Value, Read(chart, """{"startsOn":"2021"}""")!.Value);
        Assert.Equal(chart.Value, Read(chart with { Y = "headcount" }, """{"startsOn":"2021","headcount":3}""")!.Value);
        Assert.Equal(new Label("筆數", "Rows"), Read(chart with { Value = null }, """{"startsOn":"2021"}""")!.Value);
    }

    [Fact]
    public void A_value_that_two_rows_give_is_refused_unless_it_is_added_up()
    {
        string[] rows = ["""{"startsOn":"2021","headcount":3}""", """{"startsOn":"2021","headcount":4}"""];
        var refusal = Assert.Throws<DatasetContractException>(() => Read(Chart("startsOn", ChartPeriod.Year) with { Y = "headcount" }, rows));
        Assert.Equal(
            "visits.json: \"chart\" draws \"headcount\" as it stands, but two rows have a value at \"2021\"; add \"sum\": true, or leave rows out by \"where\".",
            refusal.Message);
    }

    [Fact]
    public void Codes_split_rows_into_lines_in_the_order_of_their_list()
    {
        var chart = Read(
            Chart("startsOn", ChartPeriod.Year) with { By = "kind" },
            """{"startsOn":"2021","kind":"VISIT_RECEIVED"}""", """{"startsOn":"2021","kind":"VISIT_RECEIVED"}""", """{"startsOn":"2022","kind":"TRIP"}""")!;
        var codes = Tables[0].Column("kind").Codes!;
        Assert.Equal(codes.Values.Where(code => code.Value is "VISIT_RECEIVED" or "TRIP").Select(code => (Label?)code.Label), chart.Lines.Select(line => line.Label));
        Assert.Equal([2, 0], chart.Lines.Single(line => line.Total == 2).Values);
    }

    [Fact]
    public void A_list_puts_a_row_into_the_line_of_each_of_its_items_once()
    {
        var chart = Read(
            Chart("startsOn", ChartPeriod.Year) with { By = "participants.role" },
            """{"startsOn":"2021","participants":[{"role":"市長"},{"role":"市長"},{"role":null}]}""", """{"startsOn":"2021","participants":[]}""", """{"startsOn":null,"participants":[]}""")!;
        Assert.Equal([1], Assert.Single(chart.Lines).Values);
        Assert.Equal(1, chart.Unsplit);
    }

    [Fact]
    public void Only_rows_that_meet_every_condition_are_drawn()
    {
        var where = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = ["VISIT_RECEIVED"], ["titleZh"] = ["甲", "乙"] };
        var chart = Read(
            Chart("kind", period: null) with { Where = where },
            """{"kind":"VISIT_RECEIVED","titleZh":"甲"}""", """{"kind":"VISIT_RECEIVED","titleZh":"丙"}""", """{"kind":"TRIP","titleZh":"乙"}""", """{"kind":"VISIT_RECEIVED","titleZh":null}""")!;
        Assert.Equal([1], Assert.Single(chart.Lines).Values);
        Assert.Equal(["訪賓接待"], chart.Places.Select(place => place.Zh));
        Assert.False(chart.IsOrdered);
    }

    [Fact]
    public void A_figure_of_some_months_is_a_part_of_its_year_and_one_of_the_year_or_of_a_day_is_not()
    {
        var figures = TableDescription.Of("figures", [Shape.Of("figures", "Figure", ["id", "startsOn", "endsOn", "rocYear", "value"])]);
        var chart = Read(
            figures,
            Chart("rocYear", period: null) with { Y = "value" },
            """{"startsOn":"2021-12-31","endsOn":"2021-12-31","rocYear":110,"value":1}""",
            """{"startsOn":"2023-01-01","endsOn":"2023-12-31","rocYear":112,"value":2}""",
            """{"startsOn":"2024-02-16","endsOn":"2024-07-31","rocYear":113,"value":3}""",
            """{"startsOn":"2024-08-01","endsOn":"2025-07-31","rocYear":114,"value":4}""")!;
        Assert.Equal([1, null, 2, 3, 4], Assert.Single(chart.Lines).Values);
        Assert.Equal((3, Part("2024-02-16", "2024-07-31")), Only(chart));
    }

    [Fact]
    public void Figures_that_are_added_up_are_a_part_of_the_year_until_they_fill_it()
    {
        var figures = TableDescription.Of("figures", [Shape.Of("figures", "Figure", ["id", "startsOn", "endsOn", "value"])]);
        var chart = Chart("startsOn", ChartPeriod.Year) with { Y = "value", Sum = true };
        const string First = """{"startsOn":"2024-01-01","endsOn":"2024-03-31","value":1}""";
        const string Last = """{"startsOn":"2024-10-01","endsOn":"2024-12-31","value":1}""";
        const string Between = """{"startsOn":"2024-04-01","endsOn":"2024-09-30","value":1}""";
        Assert.Equal((0, Part("2024-01-01", "2024-03-31")), Only(Read(figures, chart, First, First)!));
        Assert.Equal((0, Part("2024-01-01", "2024-09-30")), Only(Read(figures, chart, Between, First)!));
        Assert.Equal([Part("2024-01-01", "2024-03-31"), Part("2024-10-01", "2024-12-31")], Assert.Single(Read(figures, chart, Last, First)!.Lines[0].Parts).Value);
        Assert.Empty(Read(figures, chart, Last, First, Between)!.Lines[0].Parts);
    }

    [Fact]
    public void A_figure_counted_from_the_beginning_of_something_is_a_state_at_its_end_and_no_part_of_a_year()
    {
        var figures = TableDescription.Of("figures", [Shape.Of("figures", "Figure", ["id", "startsOn", "endsOn", "value", "cumulative"])]);
        var chart = Chart("startsOn", ChartPeriod.Year) with { Y = "value" };
        const string Row = """{"startsOn":"2024-02-16","endsOn":"2024-07-31","value":1,"cumulative":false}""";
        Assert.Equal((0, Part("2024-02-16", "2024-07-31")), Only(Read(figures, chart, Row)!));
        Assert.Empty(Read(figures, chart, Row.Replace("false", "true", StringComparison.Ordinal))!.Lines[0].Parts);
    }

    [Fact]
    public void Events_of_the_year_in_which_their_sources_end_are_a_part_of_it_unless_one_of_a_later_year_shows_that_they_go_on()
    {
        var end = new DateOnly(2024, 7, 31);
        string[] rows = ["""{"startsOn":"2023"}""", """{"startsOn":"2024-05-01"}"""];
        Assert.Equal((1, new ChartPart(StartsOn: null, end)), Only(Until(end, rows)));
        Assert.Equal((1, new ChartPart(StartsOn: null, end)), Only(Until(end, [.. rows, """{"startsOn":"2024-08"}"""])));
        Assert.Empty(Until(end, [.. rows, """{"startsOn":"2025-01"}"""]).Lines[0].Parts);
        Assert.Empty(Until(new DateOnly(2024, 12, 31), rows).Lines[0].Parts);
        Assert.Empty(Until(null, rows).Lines[0].Parts);

        ChartSeries Until(DateOnly? until, string[] lines) => Read(Tables, Chart("startsOn", ChartPeriod.RocYear), until, lines)!;
    }

    [Fact]
    public void Rows_that_tell_their_year_alone_are_a_part_of_the_one_in_which_their_sources_end_and_a_budget_is_for_all_of_its_year()
    {
        var end = new DateOnly(2024, 7, 31);
        string[] rows = ["""{"rocYear":112}""", """{"rocYear":113}"""];
        Assert.Equal((1, new ChartPart(StartsOn: null, end)), Only(Awards(end, rows)));
        Assert.Empty(Awards(end, [.. rows, """{"rocYear":114}"""]).Lines[0].Parts);
        Assert.Empty(Awards(new DateOnly(2024, 12, 31), rows).Lines[0].Parts);
        var plans = TableDescription.Of("plans", [Shape.Of("fleetPlans", "FleetPlan", ["id", "budgetYear"])]);
        Assert.Empty(Read(plans, Chart("budgetYear", period: null), end, ["""{"budgetYear":113}"""])!.Lines[0].Parts);

        ChartSeries Awards(DateOnly until, string[] lines) =>
            Read(TableDescription.Of("awards", [Shape.Of("awards", "Award", ["id", "rocYear"])]), Chart("rocYear", period: null), until, lines)!;
    }

    [Fact]
    public void What_is_not_known_is_no_part_of_a_year()
    {
        var chart = Read(
            Tables,
            Chart("startsOn", ChartPeriod.Year) with { Y = "headcount", By = "kind", Sum = true },
            new DateOnly(2024, 7, 31),
            ["""{"startsOn":"2023","kind":"TRIP","headcount":1}""", """{"startsOn":"2024","kind":"VISIT_RECEIVED","headcount":2}"""])!;
        Assert.Equal([[], [1]], chart.Lines.OrderBy(line => line.Total).Select(line => line.Parts.Keys));
    }

    [Fact]
    public void A_chart_that_nobody_could_read_is_not_drawn()
    {
        Assert.Null(Read(Chart("titleZh", period: null), [.. Enumerable.Range(0, ChartReader.MostPlaces + 1).Select(number => $$"""{"titleZh":"{{number}}"}""")]));
        Assert.Null(Read(Chart("startsOn", ChartPeriod.Year), """{"startsOn":null}"""));
    }

    private static ChartPart Part(string startsOn, string endsOn) =>
        new(DateOnly.ParseExact(startsOn, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(endsOn, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The only part of the only line, and the index of its place.</summary>
    private static (int Index, ChartPart Part) Only(ChartSeries chart)
    {
        var (index, parts) = Assert.Single(Assert.Single(chart.Lines).Parts);
        return (index, Assert.Single(parts));
    }

    private static DatasetChart Chart(string x, ChartPeriod? period) => new() { Kind = ChartKind.Bar, Title = new Label("甲", "A"), X = x, Period = period };

    private ChartSeries? Read(DatasetChart chart, params string[] rows) => Read(Tables, chart, rows);

    private ChartSeries? Read(IReadOnlyList<TableDescription> tables, DatasetChart chart, params string[] rows) => Read(tables, chart, until: null, rows);

    private ChartSeries? Read(IReadOnlyList<TableDescription> tables, DatasetChart chart, DateOnly? until, string[] rows)
    {
        File.WriteAllText(folder["rows.ndjson"], string.Concat(rows.Select(row => row + "\n")));
        return ChartReader.Read("visits", chart, tables, folder["rows.ndjson"], until);
    }
}
