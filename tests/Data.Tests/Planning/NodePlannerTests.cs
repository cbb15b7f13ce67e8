using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning;

/// <summary>Rows of any type by their ids.</summary>
public sealed class NodePlannerTests(RecordDatabases databases)
{
    [Theory]
    [InlineData("{ node(id: \"Country-0000000000000001\") { id __typename } }", 0)]
    [InlineData("{ node(id: \"Country-0000000000000001\") { ... on Node { id } ... on Country { code } } }", 1)]
    [InlineData("{ node(id: \"Country-0000000000000001\") { ...A ... @skip(if: false) { ... on Person { key } } } } fragment A on Country { code partnerCities { nodes { key } } }", 3)]
    public async Task Only_the_types_that_fragments_name_are_planned(string query, int statements)
    {
        await using var graph = await databases.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal(statements, Statements(graph, query));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(500)]
    public async Task The_statements_do_not_depend_on_the_number_of_ids(int ids)
    {
        await using var graph = await databases.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal(2, Statements(graph, $$"""{ nodes(ids: [{{Ids(ids)}}]) { ... on Country { code partnerCities { nodes { key } } } } }"""));
    }

    [Theory, OnEachDatabase]
    public async Task More_ids_than_a_page_has_rows_are_refused(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal(
            """{"errors":[{"message":"Field \"nodes\" was given 501 ids; allowed are at most 500. Ask in several requests.","locations":[{"line":1,"column":3}],"path":["nodes"],"extensions":{"code":"LIMIT_EXCEEDED","limit":500}}]}""",
            await graph.AskAsync($$"""{ nodes(ids: [{{Ids(501)}}]) { id } }"""));
    }

    [Theory, OnEachDatabase]
    public async Task A_text_that_is_no_id_is_refused_and_not_passed_over(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Contains("\"\\\"x\\\" is not an id;", await graph.AskAsync("""{ nodes(ids: ["x"]) { id } }"""), StringComparison.Ordinal);
    }

    /// <summary>A type that no fragment names shares its statement with other operations, which may be of another caller.</summary>
    [Theory, OnEachDatabase]
    public async Task A_hidden_row_is_null_whoever_asked_before(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);
        var people = await graph.AskAsync("{ people(where: { publicRole: { eq: false } }, first: 1) { nodes { id } } }", scope: new AccessScope(Classification.Internal));
        var id = people.Split('"').Single(text => text.StartsWith("Person-", StringComparison.Ordinal));
        var query = $$"""{ nodes(ids: ["{{id}}"]) { id __typename } node(id: "{{id}}") { __typename } }""";

        Assert.Equal(
            $$"""{"data":{"nodes":[{"id":"{{id}}","__typename":"Person"}],"node":{"__typename":"Person"} } }""".Replace(" ", "", StringComparison.Ordinal),
            await graph.AskAsync(query, scope: new AccessScope(Classification.Internal)));
        Assert.Equal("""{"data":{"nodes":[null],"node":null}}""", await graph.AskAsync(query));
    }

    [Theory, OnEachDatabase]
    public async Task No_id_gives_an_empty_list(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal("""{"data":{"nodes":[]}}""", await graph.AskAsync("{ nodes(ids: []) { id } }"));
    }

    private static string Ids(int count) => string.Join(", ", Enumerable.Range(1, count).Select(number => $"\"{new GlobalId("Country", number)}\""));

    private static int Statements(GraphStore graph, string query) =>
        ((PlannedGraphOperation)graph.Engine.Prepare(query, null, default, AccessScope.Public).Operation!.Plan!).Plan.Sql()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line != ";");
}
