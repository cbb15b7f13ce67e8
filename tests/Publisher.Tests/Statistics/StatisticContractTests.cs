using System.Text.Json;
using OpenGov.Domain.Statistics;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Statistics;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Statistics;

public sealed class StatisticContractTests : IDisposable
{
    private const string Card = """{"titleZh":"甲","titleEn":"A","indicator":"a.b","dataset":"a","period":"QUARTER","from":"2026-01-01"}""";

    private static readonly string Shipped = RepositoryRoot.Combine("schema", "statistics");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_card_says_what_when_and_where()
    {
        var card = Load(Card.Replace("\"from\"", "\"withoutZh\":{\"x\":\"無\"},\"from\"")).Card;

        Assert.Equal(("甲", "A", "a.b", "a", PeriodLength.Quarter, new DateOnly(2026, 1, 1)), (card.TitleZh, card.TitleEn, card.Indicator, card.Dataset, card.Period, card.From));
        Assert.Equal("無", card.WithoutZh["x"]);
    }

    [Theory]
    [InlineData("\"from\":\"2026-01-01\"", "\"from\":\"2026-02-01\"", "made-up.json: \"from\" is 2026-02-01, on which no Quarter begins; write the first day of one.")]
    [InlineData("\"QUARTER\"", "\"WEEK\"", "made-up.json: \"period\" is \"WEEK\"; allowed are \"MONTH\", \"QUARTER\", \"YEAR\".")]
    [InlineData("\"a.b\"", "null", "made-up.json: \"indicator\" is a JSON null; write a text.")]
    [InlineData("\"dataset\":\"a\",", "", "made-up.json: \"dataset\" is missing; add it.")]
    [InlineData("\"titleEn\"", "\"title\":\"\",\"titleEn\"",
        "made-up.json: The card has a member \"title\"; it may have \"titleZh\", \"titleEn\", \"indicator\", \"dataset\", \"period\", \"from\", \"withoutZh\".")]
    public void A_card_that_is_wrong_is_refused(string right, string wrong, string message) =>
        Assert.Equal(message, Assert.Throws<DatasetContractException>(() => Load(Card.Replace(right, wrong))).Message);

    [Fact]
    public void A_query_that_asks_for_no_period_is_refused() => Assert.Equal(
        "made-up.graphql: The query does not ask for one period; filter by \"$from\" and \"$before\", or by \"$fromInstant\" and \"$beforeInstant\".",
        Assert.Throws<DatasetContractException>(() => Load(Card, "{ petitionsAggregate { count } }")).Message);

    [Fact]
    public void A_statistic_needs_both_files()
    {
        File.WriteAllText(folder["made-up.json"], Card);

        Assert.Equal(["made-up"], StatisticContract.NamesIn(folder.Path));
        Assert.Equal("made-up.graphql: There is no such file; a statistic needs a query.",
            Assert.Throws<DatasetContractException>(() => StatisticContract.Load(folder.Path, "made-up")).Message);
        Assert.Empty(StatisticContract.NamesIn(folder["none"]));
    }

    [Fact]
    public void A_statistic_says_by_what_rule_it_is_counted()
    {
        var statement = Load(Card).Statement;

        Assert.StartsWith("代號以「made-up-」開頭的數據由系統按季統計，期間結束30日後定案，其後的異動不再計入。總數未達5者不公布；", statement.Zh);
        Assert.StartsWith("Figures whose key begins with \"made-up-\" are counted by the platform, quarter by quarter; final 30 days after the end of a quarter, ", statement.En);
        Assert.Contains("A total below 5 is not published.", statement.En);
        Assert.Equal(["made-up"], StatisticContract.ReadableIn(folder.Path).Select(contract => contract.Name));
    }

    [Theory]
    [InlineData("group { channel } count status { distinct }", "channel: VALUE", "\"statusDistinct\" is no dimension; group by codes, texts, and the \"month\" or \"quarter\" of the date, and select only \"count\" beside them.")]
    [InlineData("group { id } count", "id: VALUE", "\"groupId\" is no dimension; group by codes, texts, and the \"month\" or \"quarter\" of the date, and select only \"count\" beside them.")]
    [InlineData("group { receivedOn { value } } count", "receivedOn: VALUE", "\"groupReceivedOnValue\" is no dimension; group by codes, texts, and the \"month\" or \"quarter\" of the date, and select only \"count\" beside them.")]
    [InlineData("group { channel }", "channel: VALUE", "The query selects no \"count\"; add it.")]
    [InlineData("group { x: channel agency { x: nameZh } } count", "channel: VALUE, agency: { nameZh: VALUE }", "Two dimensions have the name \"x\"; give one of them an alias.")]
    [InlineData("group { chanel: channel } count", "channel: VALUE", "\"chanel\" is no name of a dimension; give it an alias that is one, or add it to DimensionName. Names are \"agency\", \"agreement\", \"budget_year\", \"building\", \"category\", \"channel\", \"city\", \"country\", \"course\", \"delegation\", \"event\", \"excludes\", \"funding\", \"grade\", \"group\", \"industry\", \"item\", \"kind\", \"new_city\", \"organisation\", \"origin\", \"outcome\", \"platform\", \"programme\", \"project\", \"region\", \"role\", \"round\", \"stage\", \"venue\", \"wing\".")]
    [InlineData("group { closedOn { month } } count", "closedOn: MONTH", "A row of Month 4 is counted in 2026-Q1, where there is none. Filter by the date whose Month is grouped by, from \"$from\" to before \"$before\".")]
    public async Task What_is_no_table_of_counts_is_refused(string selection, string groupBy, string message)
    {
        await using var database = await CountedDatabase.OpenAsync(DatabaseKind.Sqlite);
        await database.PetitionsAsync(7, "2026-03-31", "道路");
        Save(Card.Replace("a.b", "petitions.received"), $$"""
            query ($from: Date!, $before: Date!) {
              petitionsAggregate(where: { receivedOn: { gte: $from, lt: $before } }, groupBy: [{ {{groupBy}} }]) { {{selection}} }
            }
            """);

        Assert.Equal("made-up.graphql: " + message, Assert.Single(await database.CountAsync(folder: folder.Path)).Reason);
    }

    [Theory]
    [InlineData("petitions(where: { receivedOn: { gte: $from, lt: $before } }) { totalCount }",
        "A statistic counts the groups of one list; \"petitions\" has none. Use the aggregate of a type.")]
    [InlineData("petitionsAggregate(where: { receivedOn: { gte: $from, lt: $before } }, first: 3) { count }",
        "A statistic counts every row once; leave out \"first\", which leaves groups out.")]
    [InlineData("a: petitionsAggregate(where: { receivedOn: { gte: $from } }) { count } b: petitionsAggregate(where: { receivedOn: { lt: $before } }) { count }",
        "A statistic counts one list; this query has 2 fields. Keep one.")]
    public async Task What_leaves_rows_out_is_refused(string field, string message)
    {
        await using var database = await CountedDatabase.OpenAsync(DatabaseKind.Sqlite);
        Save(Card, $$"""query ($from: Date!, $before: Date!) { {{field}} }""");

        Assert.Equal(message, Assert.Single(await database.CountAsync(folder: folder.Path)).Reason);
    }

    [Fact]
    public async Task An_indicator_that_is_not_there_is_asked_for()
    {
        await using var database = await CountedDatabase.OpenAsync(DatabaseKind.Sqlite);
        await database.PetitionsAsync(7, "2026-03-31", "道路");
        Save(Card, "query ($from: Date!, $before: Date!) { petitionsAggregate(where: { receivedOn: { gte: $from, lt: $before } }) { count } }");

        Assert.Equal("made-up.json: There is no indicator \"a.b\"; add it to record/statistics/indicators.csv, or name another.",
            Assert.Single(await database.CountAsync(folder: folder.Path)).Reason);
    }

    [Theory, OnEachDatabase]
    public async Task Every_shipped_statistic_can_be_counted(DatabaseKind kind)
    {
        await using var database = await CountedDatabase.OpenAsync(kind);

        Assert.Empty(await database.CountAsync());
    }

    [Fact]
    public async Task Every_shipped_statistic_names_an_indicator_of_the_record_with_its_dimensions()
    {
        await using var database = await CountedDatabase.OpenAsync(DatabaseKind.Sqlite);
        var indicators = File.ReadLines(RepositoryRoot.Combine("record", "statistics", "indicators.csv"))
            .Select(line => line.Split(',')).ToLookup(cells => cells[0], cells => cells.ElementAtOrDefault(6)?.Split(" | ") ?? []);
        var variables = JsonElement.Parse("""{"from":"2026-01-01","before":"2026-04-01","fromInstant":"2026-01-01T00:00:00+08:00","beforeInstant":"2026-04-01T00:00:00+08:00"}""");
        var names = StatisticContract.NamesIn(Shipped);
        Assert.Equal(["consumer-cases", "dispatches", "petitions", "repairs", "room-bookings", "venue-events"], names);
        Assert.Equal([], names.Select(name => StatisticContract.Load(Shipped, name).Card.Dataset).Except(DatasetContract.SlugsIn(RepositoryRoot.Combine("schema", "datasets"))));
        foreach (var contract in names.Select(name => StatisticContract.Load(Shipped, name)))
        {
            var tally = new StatisticTally(
                contract, StatisticalPeriod.StartingOn(contract.Card.Period, contract.Card.From), database.Graph.PrepareStatistic(contract.Query, variables).Shapes[0]);
            var dimensions = tally.Tables.Select(table => table.Name).Where(name => StatisticFigures.PartOf(name) is null);

            Assert.Equal([], dimensions.Except(Assert.Single(indicators[contract.Card.Indicator])).Select(dimension => $"{contract.Name}: {dimension}"));
        }
    }

    private StatisticContract Load(string card, string query = "query ($from: Date!, $before: Date!) { anything }")
    {
        Save(card, query);
        return StatisticContract.Load(folder.Path, "made-up");
    }

    private void Save(string card, string query)
    {
        File.WriteAllText(folder["made-up.json"], card);
        File.WriteAllText(folder["made-up.graphql"], query);
    }
}
