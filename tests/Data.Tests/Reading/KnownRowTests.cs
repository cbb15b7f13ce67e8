using OpenGov.Data.Reading;
using OpenGov.Data.Schema;
using OpenGov.Data.Tests.Writing;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Reading;

/// <summary>Rows that a value in memory names: what a command's payload shows of the rows that it wrote.</summary>
public sealed class KnownRowTests
{
    private const string City = "key nameEn version country { code nameZh partnerCities(first: 1) { totalCount nodes { key } pageInfo { hasNextPage } } } citations { section source { key } }";

    private static readonly AccessScope Internal = new(Classification.Internal);

    [Theory, OnEachDatabase]
    public async Task A_payload_shows_what_its_command_has_just_written_with_everything_below_it(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = OpenGraph(database);

        Assert.Equal(
            """
            {"data":{"found":{"errors":["none"],"city":{"key":"a","nameEn":"Alpha","version":1,"country":{"code":"JP","nameZh":"某地","partnerCities":{"totalCount":1,"nodes":[{"key":"a"}],"pageInfo":{"hasNextPage":false}}},"citations":[]}}}}
            """.Trim(),
            await graph.AskAsync($$"""mutation { found: found(city: "a") { errors city { {{City}} } } }"""));
        Assert.Equal(
            """
            {"data":{"b":{"city":{"key":"b","country":{"partnerCities":{"totalCount":2}}}},"c":{"city":{"key":"c","country":{"partnerCities":{"totalCount":3}}}}}}
            """.Trim(),
            await graph.AskAsync(
                """mutation { b: found(city: "b") { ...Seen } c: found(city: "c") { ...Seen } } fragment Seen on Payload { city { key country { partnerCities { totalCount } } } }"""));
    }

    [Theory, OnEachDatabase]
    public async Task A_row_reads_the_same_as_below_its_id(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = OpenGraph(database);
        await graph.AskAsync("""mutation { found(city: "a") { errors } }""");

        var byId = await graph.AskAsync($$"""{ node(id: "{{GlobalId.FromKey("PartnerCity", "a")}}") { ... on PartnerCity { {{City}} } } }""");

        Assert.Equal(
            byId.Replace("\"node\"", "\"city\"", StringComparison.Ordinal)
                .Replace("{\"data\":", "{\"data\":{\"known\":", StringComparison.Ordinal) + "}",
            await graph.AskAsync($$"""{ known(city: "a") { city { {{City}} } } }"""));
    }

    [Theory, OnEachDatabase]
    public async Task Each_value_of_a_list_names_a_row_of_its_own(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = OpenGraph(database);

        Assert.Equal(
            """{"data":{"agencies":[{"number":1,"agency":{"code":"A","children":{"totalCount":1}}},{"number":2,"agency":null},{"number":3,"agency":{"code":"B","children":{"totalCount":0}}}]}}""",
            await graph.AskAsync("{ agencies: steps(codes: [\"A\", \"none\", \"B\"]) { number agency { code children { totalCount } } } }"));
    }

    [Theory]
    [OnEachDatabase(Classification.Open, """{"data":{"known":{"person":null}}}""")]
    [OnEachDatabase(Classification.Internal, """{"data":{"known":{"person":{"key":"p"}}}}""")]
    public async Task A_row_that_is_hidden_from_the_caller_is_none(DatabaseKind kind, Classification clearance, string response)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = OpenGraph(database);

        Assert.Equal(response, await graph.AskAsync("{ known(city: \"a\") { person { key } } }", scope: new AccessScope(clearance)));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_above_the_clearance_is_refused_before_the_command_runs(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = OpenGraph(database);

        var response = await graph.AskAsync("""mutation { found(city: "a") { submission { titleZh } city { key } } }""");

        Assert.StartsWith("""{"errors":[{"message":"Type \"GazetteSubmission\" is Internal""", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
        Assert.Equal(4L, (await database.Journal.HeadAsync(TestContext.Current.CancellationToken)).Sequence);
        Assert.Equal(
            """{"data":{"found":{"submission":null}}}""",
            await graph.AskAsync("""mutation { found(city: "a") { submission { titleZh } } }""", scope: Internal));
    }

    [Theory]
    [InlineData("partnerCities(first: 501)", "PAGE_SIZE_INVALID")]
    [InlineData("partnerCities(after: \"x\")", "CURSOR_INVALID")]
    public async Task A_value_that_no_list_below_can_use_is_refused_before_the_command_runs(string list, string code)
    {
        await using var database = await FilledAsync(DatabaseKind.Sqlite);
        await using var graph = OpenGraph(database);

        var response = await graph.AskAsync($$"""mutation { found(city: "a") { city { country { {{list}} { totalCount nodes { key } } } } } }""");

        Assert.Contains($"\"code\":\"{code}\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
        Assert.Equal(4L, (await database.Journal.HeadAsync(TestContext.Current.CancellationToken)).Sequence);
    }

    [Fact]
    public async Task A_row_that_must_be_there_and_is_not_is_a_failure_of_its_field()
    {
        await using var database = await FilledAsync(DatabaseKind.Sqlite);
        var reported = new List<Exception>();
        await using var graph = OpenGraph(database, reported);

        Assert.EndsWith(
            "\"path\":[\"known\"],\"extensions\":{\"code\":\"INTERNAL_ERROR\"",
            (await graph.AskAsync("mutation { known { must { key } } }", scope: Internal)).Split(",\"id\"")[0], StringComparison.Ordinal);
        Assert.Equal("Field \"must\" is non-null, but the row that it names was not found.", Assert.Single(reported).Message);
    }

    [Fact]
    public async Task The_plan_reads_one_row_by_the_id_that_comes_and_its_lists_below_it()
    {
        await using var database = await FilledAsync(DatabaseKind.Sqlite);
        await using var graph = OpenGraph(database);

        var plan = ((PlannedGraphOperation)graph.Engine.Prepare(
            "{ known(city: \"a\") { person { key citations { section } } } }", null, default, AccessScope.Public).Operation!.Plan!).Plan;

        Assert.Equal(
            """
            person: Person
              parameter 1: known id Integer
              Citation
                parameter 1: parent id Integer

            """,
            plan.ToString());
        Assert.Equal(
            """
            select t0."key", t0."id" from "person" t0 where t0."id" = ?1 and t0."public_role" = 1;
            """,
            plan.Sql().Split('\n')[0]);
    }

    private static async Task<WrittenDatabase> FilledAsync(DatabaseKind kind)
    {
        var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Country("JP"));
            batch.Insert(WrittenDatabase.Agency("A"));
            var child = WrittenDatabase.Agency("B");
            child["parent"] = WrittenDatabase.Id("Agency", "A");
            batch.Insert(child);
            batch.Insert(new EntityRow(WrittenDatabase.Type("Person")) { ["key"] = "p", ["spellings"] = Array.Empty<string>(), ["publicRole"] = false });
        });
        return database;
    }

    private static GraphStore OpenGraph(WrittenDatabase database, List<Exception>? reported = null)
    {
        var model = DomainModel.Current;
        return new GraphStore(
            database.Address, model, GraphSchema.Compose(model, new EntityRootFields(model), new PayloadModule(database)),
            (_, error) => (reported ?? throw new InvalidOperationException("A response was masked.", error)).Add(error));
    }
}
