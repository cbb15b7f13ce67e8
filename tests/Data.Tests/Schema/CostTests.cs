using System.Globalization;
using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Schema;

/// <summary>What operations of the graph cost before they run. Costs need no database.</summary>
public sealed class CostTests
{
    private const long Limit = 100_000;

    private static readonly AccessScope Internal = new(Classification.Internal);

    [Theory]
    [InlineData("{ partnerCities(first: 5) { nodes { country { code } } } }", 15, 11)]
    [InlineData("{ partnerCities(first: 5) { edges { node { country { code } } cursor } pageInfo { endCursor } } }", 15, 17)]
    [InlineData("{ partnerCities { nodes { key } } }", 10, 51)]
    [InlineData("{ partnerCities(last: 400) { nodes { key } } }", 10, 401)]
    [InlineData("{ partnerCities(first: 1, order: [{ country: { partnerCities: { count: ASC } } }]) { nodes { key } } }", 32, 2)]
    [InlineData("{ partnerCities(first: 1, where: { agreements: { count: { gt: 1 } }, since: { rocYear: { eq: 100 } } }) { nodes { key } } }", 32, 2)]
    [InlineData("{ partnerCities(first: 9999) { nodes { key } } }", 10, 501)]
    [InlineData("{ partnerCities(first: 0) { totalCount } }", 30, 1)]
    [InlineData("{ partnerCities(first: 2) { nodes { agreements(first: 3) { totalCount nodes { key } } citations { section } } } }", 80, 21)]
    [InlineData("{ partnerCity(key: \"x\") { key country { code } } }", 6, 2)]
    [InlineData("{ partnerCities(first: 1, where: { nameEn: { contains: \"a\" }, or: [{ since: { gte: \"2000\" } }, { since: { eq: null } }] }) { nodes { key } } }", 22, 2)]
    [InlineData("{ partnerCities(first: 1, where: { nameEn: { in: [\"a\", \"b\", \"c\"] }, country: { code: { eq: \"JP\" } } }) { nodes { key } } }", 16, 2)]
    [InlineData("{ partnerCities(first: 1, where: { agreements: { some: { kind: { eq: SISTER_CITY } } } }, order: [{ since: ASC }, { key: DESC }]) { nodes { key } } }", 25, 2)]
    [InlineData("{ node(id: \"x\") { id } }", 5, 1)]
    [InlineData("{ node(id: \"x\") { ... on PartnerCity { country { code } } ... on Country { partnerCities(first: 4) { nodes { key } } } } }", 15, 6)]
    [InlineData("{ nodes(ids: [\"x\", \"y\", \"z\"]) { ... on PartnerCity { country { code } } } }", 8, 6)]
    [InlineData("{ a: partnerCities(first: 1) { nodes { key } } ...B } fragment B on Query { b: partnerCities(first: 1) { nodes { key } } }", 20, 4)]
    [InlineData("{ __schema { types { name fields { name } } } __typename }", 0, 0)]
    public void The_cost_is_counted_by_what_is_asked(string query, long field, long type) =>
        Assert.Equal(new OperationCost(field, type), Prepare(query).Cost);

    /// <summary>Elsewhere a filter that comes as a variable is priced as the largest that could come.</summary>
    [Theory]
    [InlineData(
        "query ($where: PartnerCityFilterInput, $first: Int, $order: [PartnerCitySortInput!]) { partnerCities(where: $where, first: $first, order: $order) { nodes { country { code } } } }",
        """{"where":{"nameEn":{"in":["a","b"]},"agreements":{"any":true}},"first":7,"order":[{"since":"ASC"}]}""",
        "{ partnerCities(where: { nameEn: { in: [\"a\", \"b\"] }, agreements: { any: true } }, first: 7, order: [{ since: ASC }]) { nodes { country { code } } } }")]
    [InlineData(
        "query ($first: Int = 3) { partnerCities(first: $first) { nodes { key } } }", "{}", "{ partnerCities(first: 3) { nodes { key } } }")]
    [InlineData(
        "query ($first: Int) { partnerCities(first: $first) { nodes { key } } }", """{"first":null}""", "{ partnerCities { nodes { key } } }")]
    [InlineData(
        "query ($all: Boolean!) { partnerCities(first: 2) { nodes { country @include(if: $all) { code } } } }", """{"all":false}""", "{ partnerCities(first: 2) { nodes { __typename } } }")]
    public void Values_cost_the_same_in_variables_and_in_the_document(string asked, string variables, string written) =>
        Assert.Equal(Prepare(written).Cost, Prepare(asked, variables).Cost);

    [Fact]
    public void Each_request_of_one_plan_has_the_cost_of_its_own_values_and_takes_no_memory_for_it()
    {
        const string query = "query ($n: Int!, $m: Int!) { partnerCities(first: $n) { nodes { country { partnerCities(first: $m) { nodes { key } } } } } }";
        var graph = OpenGraph();
        var small = graph.Engine.Prepare(query, null, JsonElement.Parse("""{"n":2,"m":3}"""), AccessScope.Public).Operation!;
        var large = graph.Engine.Prepare(query, null, JsonElement.Parse("""{"n":20,"m":30}"""), AccessScope.Public).Operation!;

        Assert.Same(small.Plan, large.Plan);
        Assert.Equal(new OperationCost(32, 13), small.Cost);
        Assert.Equal(new OperationCost(230, 661), large.Cost);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            _ = large.Cost;
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("query ($n: Int!) { engagements(first: $n) { nodes { key citations { section } } } }", 2_000, "engagements")]
    [InlineData("query ($n: Int!) { engagements(first: 300) { nodes { participants(first: $n) { nodes { key } } } } }", 50_000, "engagements.participants")]
    [InlineData("query ($n: Int!) { city: partnerCity(key: \"x\") { agreements(first: 99) { edges { node { partnerCities(first: $n) { nodes { country { code } } } } } } } }", 20_000, "city.agreements.node.partnerCities")]
    public async Task The_cheaper_variant_of_a_refusal_is_the_longest_page_that_passes(string query, long limit, string path)
    {
        var cheaper = (string)(await RefusalAsync(query, 500, limit)).Facts!["cheaper"]!;

        Assert.StartsWith($"{path}(first: ", cheaper, StringComparison.Ordinal);
        var length = int.Parse(cheaper.Split(": ")[1].TrimEnd(')'), CultureInfo.InvariantCulture);
        Assert.True(Highest(query, length) <= limit);
        Assert.True(Highest(query, length + 1) > limit);
    }

    [Theory]
    [InlineData(
        "query ($n: Int!) { engagements(first: 500) { nodes { key participants(first: $n) { nodes { key } } } } }", 500, 100_000,
        "The operation may cost 251001 (objects of the answer); allowed are 100000. Most of it is at \"engagements.participants\": 500 × 500 rows. Ask \"first: 197\" at \"engagements.participants\", or less at once.")]
    [InlineData(
        "query ($n: Int!) { engagements(first: 500) { nodes { participants(first: $n) { nodes { key } } } } }", 50, 2_000,
        "The operation may cost 26001 (objects of the answer); allowed are 2000. Most of it is at \"engagements.participants\": 500 × 50 rows. Ask \"first: 38\" at \"engagements\", or less at once.")]
    [InlineData(
        "query ($n: Int!) { countries(first: $n) { totalCount } a: partnerCities(first: 0) { totalCount } }", 1, 50,
        "The operation may cost 60 (calls of fields); allowed are 50. Ask for less at once.")]
    public async Task A_refusal_tells_the_cost_the_limit_the_costliest_path_and_what_would_pass(string query, int n, long limit, string message)
    {
        var refusal = await RefusalAsync(query, n, limit);

        Assert.Equal("COST_EXCEEDED", refusal.Code);
        Assert.Equal(message, refusal.Message);
    }

    /// <summary>What the department asks today, the largest pages of its named operations included.</summary>
    [Fact]
    public void Queries_of_the_goldens_the_datasets_and_the_named_operations_pass_with_the_defaults()
    {
        var graph = OpenGraph();
        var files = new[] { Path.Combine("tests", "Data.Tests", "Goldens"), Path.Combine("schema", "datasets"), Path.Combine("schema", "operations") }
            .SelectMany(folder => Directory.GetFiles(RepositoryRoot.Combine(folder), "*.graphql"));
        foreach (var file in files)
        {
            var variables = Path.ChangeExtension(file, ".variables.json");
            var given = File.Exists(variables) ? File.ReadAllText(variables)
                : file.EndsWith("visits-received.graphql", StringComparison.Ordinal) ? """{"from":"2023","before":"2024","first":500}""" : "{}";
            var prepared = graph.Engine.Prepare(File.ReadAllText(file), null, JsonElement.Parse(given), Internal);
            Assert.True(prepared.Operation is null || prepared.Operation.Cost!.Value.Highest <= Limit, $"{file} costs {prepared.Operation?.Cost}.");
        }
    }

    /// <summary>As docs/adr/0010-cost.md says.</summary>
    [Fact]
    public void The_largest_page_of_the_visits_costs_what_the_decision_says() => Assert.Equal(
        57_002,
        Prepare(File.ReadAllText(RepositoryRoot.Combine("schema", "operations", "visits-received.graphql")), """{"from":"2023","before":"2024","first":500}""").Cost!.Value.Highest);

    private static long Highest(string query, int n) => Prepare(query, $$"""{"n":{{n}}}""").Cost!.Value.Highest;

    private static async Task<GraphQLError> RefusalAsync(string query, int n, long limit)
    {
        using var writer = new ResponseWriter();
        var summary = await OpenGraph().Engine.ExecuteAsync(
            new GraphQLRequest(query, AccessScope.Public) { Variables = JsonElement.Parse($$"""{"n":{{n}}}"""), Cost = new CostPolicy(limit) },
            writer, null, TestContext.Current.CancellationToken);
        Assert.Equal(ResponseKind.RequestError, summary.Kind);
        return Assert.Single(summary.Errors);
    }

    private static PreparedOperation Prepare(string query, string variables = "{}")
    {
        var prepared = OpenGraph().Engine.Prepare(query, null, JsonElement.Parse(variables), AccessScope.Public);
        Assert.Empty(prepared.Errors);
        return prepared.Operation!;
    }

    private static GraphStore OpenGraph() => new DatabaseAddress.Sqlite("none.db").OpenGraph();
}
