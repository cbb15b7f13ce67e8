using OpenGov.Data.Schema;
using OpenGov.Data.Tests.Writing;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Searching;

/// <summary>A type whose rows everyone sees, with one text for everyone and one for the department.</summary>
public sealed class SearchGateTests
{
    private const string Search = """
        query ($text: String!) { search(text: $text) { totalCount nodes { id } edges { score matches { field passage } } } }
        """;

    private static readonly DomainModel Model = DomainModel.Of([typeof(TwoFaced)]);

    /// <summary>A word of the inner text finds nothing, adds nothing to a rank, completes no other hit and shows no passage.</summary>
    [Theory]
    [OnEachDatabase("canary", 1, """{"data":{"search":{"totalCount":0,"nodes":[],"edges":[]}}}""")]
    [OnEachDatabase("金絲雀", 1, """{"data":{"search":{"totalCount":0,"nodes":[],"edges":[]}}}""")]
    [OnEachDatabase("外 canary", 10, """{"data":{"search":{"totalCount":0,"nodes":[],"edges":[]}}}""")]
    [OnEachDatabase("外", 9, """{"data":{"search":{"totalCount":1,"nodes":[{"id":"TwoFaced-68415348ac1bfaa4"}],"edges":[{"score":8,"matches":[{"field":"outer","passage":"外面"}]}]}}}""")]
    public async Task A_text_above_the_clearance_does_not_exist(DatabaseKind kind, string text, int internalScore, string answer)
    {
        await using var database = await OpenAsync(kind);
        await using var graph = new GraphStore(database.Address, Model, GraphSchema.Compose(Model, new EntityRootFields(Model), new SearchRootField()));
        var variables = $$"""{"text":"{{text}}"}""";

        Assert.Equal(answer, await graph.AskAsync(Search, variables));
        Assert.Contains($"\"score\":{internalScore}", await graph.AskAsync(Search, variables, new AccessScope(Classification.Internal)), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_cursor_of_more_clearance_carries_nothing_in(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await using var graph = new GraphStore(database.Address, Model, GraphSchema.Compose(Model, new EntityRootFields(Model), new SearchRootField()));

        // Wherever the page begins, the public's list holds one row with the public's rank.
        var answer = await graph.AskAsync("""{ search(text: "外") { pageInfo { endCursor } edges { cursor score } } }""", scope: new AccessScope(Classification.Internal));
        var cursor = System.Text.Json.JsonElement.Parse(answer).GetProperty("data").GetProperty("search").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        Assert.Equal(
            """{"data":{"search":{"totalCount":1,"edges":[{"score":8}]}}}""",
            await graph.AskAsync($$"""{ search(text: "外", after: "{{cursor}}") { totalCount edges { score } } }"""));
    }

    private static async Task<WrittenDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = await WrittenDatabase.OpenAsync(kind);
        var (number, instant) = kind == DatabaseKind.Sqlite ? ("integer", "text") : ("bigint", "timestamptz(3)");
        await database.ExecuteAsync(
            $"create table two_faced (id {number} primary key, version {number}, created_at {instant}, updated_at {instant}, key text, \"outer\" text, \"inner\" text)");
        await WrittenDatabase.WriteAsync(
            new WriteStore(database.Address, Model, database.Clock),
            batch => batch.Insert(new EntityRow(Model.Entity(nameof(TwoFaced))) { ["key"] = "k", ["outer"] = "外面", ["inner"] = "外 金絲雀 Canary" }),
            "tester");
        return database;
    }

    [Entity("兩面", "Two-faced", Plural = "twoFaceds", Purpose = "For this test.")]
    private sealed class TwoFaced : KeyedEntity
    {
        [Label("外", "Outer"), Open, Searched(SearchedAttribute.Title)]
        public required string Outer { get; init; }

        [Label("內", "Inner"), Searched(SearchedAttribute.Body)]
        public required string Inner { get; init; }
    }
}
