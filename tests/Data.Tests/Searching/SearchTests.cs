using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Searching;

/// <summary>Searches of the shipped record.</summary>
public sealed class SearchTests(RecordDatabases databases)
{
    [Theory]
    [OnEachDatabase("...", "The text to search for, \\\"...\\\", holds no letter, digit or Chinese character. Give a word, a name or a number.", "SEARCH_TEXT_INVALID")]
    [OnEachDatabase("", "The text to search for, \\\"\\\", holds no letter, digit or Chinese character. Give a word, a name or a number.", "SEARCH_TEXT_INVALID")]
    public async Task A_text_without_a_word_is_refused(DatabaseKind kind, string text, string message, string code)
    {
        await using var graph = await databases.OpenAsync(kind);

        var answer = await graph.AskAsync($$"""{ search(text: "{{text}}") { totalCount } }""");

        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.Contains(code, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_more_than_200_characters_is_refused()
    {
        await using var graph = await databases.OpenAsync(DatabaseKind.Sqlite);

        Assert.Contains(
            "The text to search for has 201 characters; allowed are 200. Search for fewer words.",
            await graph.AskAsync($$"""{ search(text: "{{new string('市', 201)}}") { totalCount } }"""), StringComparison.Ordinal);
        Assert.StartsWith(
            """{"data":""", await graph.AskAsync($$"""{ search(text: "{{new string('市', 200)}}") { totalCount } }"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Agencie", "There is no type \\\"Agencie\\\" that the search reads; allowed are Agency, ", "TYPE_UNKNOWN")]
    [InlineData("Booking", "Every searched field of \\\"Booking\\\" is Internal; this request reads Open fields only.", "FORBIDDEN")]
    public async Task A_type_that_is_not_searched_or_is_above_the_clearance_is_refused(string type, string message, string code)
    {
        await using var graph = await databases.OpenAsync(DatabaseKind.Sqlite);

        var answer = await graph.AskAsync("query ($types: [String!]) { search(text: \"x\", types: $types) { totalCount } }", $$"""{"types":["Agency","{{type}}"]}""");

        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.Contains(code, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fragment_on_what_is_above_the_clearance_is_refused()
    {
        await using var graph = await databases.OpenAsync(DatabaseKind.Sqlite);

        Assert.Contains("FORBIDDEN", await graph.AskAsync("""{ search(text: "x") { nodes { ... on GazetteSubmission { titleZh } } } }"""), StringComparison.Ordinal);
        Assert.Contains(
            "FORBIDDEN", await graph.AskAsync("""{ search(text: "x") { edges { node { ... on Change { actor } } } } }"""), StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase("totalCount", """{"totalCount":1}""")]
    [OnEachDatabase("__typename", """{"__typename":"SearchConnection"}""")]
    [OnEachDatabase("nodes { __typename id }", """{"nodes":[{"__typename":"Country","id":"Country-04ac22b6831adc7a"}]}""")]
    [OnEachDatabase("a: nodes { id } b: nodes { ... on Country { code } }", """{"a":[{"id":"Country-04ac22b6831adc7a"}],"b":[{"code":"JP"}]}""")]
    [OnEachDatabase("edges { score matches { field passage start length } }",
        """{"edges":[{"score":8,"matches":[{"field":"nameZh","passage":"日本","start":0,"length":2}]}]}""")]
    [OnEachDatabase("pageInfo { hasNextPage hasPreviousPage } totalCount", """{"pageInfo":{"hasNextPage":false,"hasPreviousPage":false},"totalCount":1}""")]
    public async Task Every_part_of_the_connection_can_be_asked_for_alone(DatabaseKind kind, string parts, string connection)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal($$$"""{"data":{"search":{{{connection}}}}}""", await graph.AskAsync($$"""{ search(text: "日本", types: ["Country"]) { {{parts}} } }"""));
    }

    [Theory]
    [OnEachDatabase("日", true)]
    [OnEachDatabase("japa", true)]
    [OnEachDatabase("JAPAN", true)]
    [OnEachDatabase("ＪＡＰＡＮ　日本", true)]
    [OnEachDatabase("apan", false)]
    [OnEachDatabase("日本 Korea", false)]
    public async Task Words_are_found_from_their_beginning_in_either_language(DatabaseKind kind, string text, bool isFound)
    {
        await using var graph = await databases.OpenAsync(kind);

        var answer = await graph.AskAsync($$"""{ search(text: "{{text}}", types: ["Country"]) { nodes { ... on Country { code } } } }""");

        Assert.Equal(isFound, answer.Contains("\"JP\"", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_page_of_no_row_tells_how_many_there_are(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal(
            """{"data":{"search":{"nodes":[],"totalCount":1}}}""",
            await graph.AskAsync("""{ search(text: "日本", types: ["Country"], first: 0) { nodes { id } totalCount } }"""));
    }

    [Theory, OnEachDatabase]
    public async Task A_hidden_person_is_not_found_by_the_public(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);
        const string Search = """{ search(text: "戴資穎") { totalCount nodes { id } edges { matches { passage } } } }""";

        var scopes = new[] { AccessScope.Public, new AccessScope(Classification.Internal) };
        var answers = new List<string>();
        foreach (var scope in scopes)
        {
            answers.Add(await graph.AskAsync(Search, scope: scope));
        }

        Assert.Equal("""{"data":{"search":{"totalCount":0,"nodes":[],"edges":[]}}}""", answers[0]);
        Assert.NotEqual(answers[0], answers[1]);
    }
}
