using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning;

public sealed class LevelPlannerTests(RecordDatabases databases)
{
    [Theory]
    [OnEachDatabase("{ countries(first: 1) { __typename } }", """{"countries":{"__typename":"CountryConnection"}}""")]
    [OnEachDatabase("{ countries(first: 1) { nodes { __typename } } }", """{"countries":{"nodes":[{"__typename":"Country"}]}}""")]
    [OnEachDatabase("{ countries(first: 1) { edges { __typename } } }", """{"countries":{"edges":[{"__typename":"CountryEdge"}]}}""")]
    [OnEachDatabase("{ countries(first: 1) { pageInfo { hasNextPage } } }", """{"countries":{"pageInfo":{"hasNextPage":true}}}""")]
    [OnEachDatabase("""{ country(code: "JP") { __typename } }""", """{"country":{"__typename":"Country"}}""")]
    [OnEachDatabase("""{ country(code: "JP") { partnerCities(first: 1) { __typename } } }""",
        """{"country":{"partnerCities":{"__typename":"PartnerCityConnection"}}}""")]
    public async Task Rows_of_which_no_value_is_shown_are_read_all_the_same(DatabaseKind kind, string query, string data)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal($$"""{"data":{{data}}}""", await graph.AskAsync(query));
    }

    [Theory]
    [OnEachDatabase("first: 1, last: 1", "Field \\\"countries\\\" was given \\\"first\\\" and \\\"last\\\"; a page has one of them. Leave one out.")]
    [OnEachDatabase("last: 501", "\\\"last\\\" is 501; allowed is 0 to 500. Ask for a smaller page and go on with \\\"before\\\".")]
    [OnEachDatabase("last: -1", "\\\"last\\\" is -1; allowed is 0 to 500. Ask for a smaller page and go on with \\\"before\\\".")]
    public async Task A_page_that_cannot_be_is_refused(DatabaseKind kind, string page, string message)
    {
        await using var graph = await databases.OpenAsync(kind);

        var answer = await graph.AskAsync($"{{ countries({page}) {{ nodes {{ key }} }} }}");

        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.Contains("PAGE_SIZE_INVALID", answer, StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase("totalCount", """{"totalCount":250}""")]
    [OnEachDatabase("a: totalCount totalCount", """{"a":250,"totalCount":250}""")]
    [OnEachDatabase("totalCount nodes { key }", """{"totalCount":250,"nodes":[]}""")]
    [OnEachDatabase("nodes { partnerCities { totalCount } } totalCount", """{"nodes":[],"totalCount":250}""")]
    [OnEachDatabase("totalCount pageInfo { hasNextPage endCursor }", """{"totalCount":250,"pageInfo":{"hasNextPage":true,"endCursor":null}}""")]
    [OnEachDatabase("pageInfo { hasNextPage startCursor }", """{"pageInfo":{"hasNextPage":true,"startCursor":null}}""")]
    public async Task A_page_of_no_row_tells_the_length_of_the_list(DatabaseKind kind, string parts, string connection)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal($$$"""{"data":{"countries":{{{connection}}}}}""", await graph.AskAsync($"{{ countries(first: 0) {{ {parts} }} }}"));
    }
}
