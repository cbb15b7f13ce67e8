using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning;

/// <summary>The rules of docs/adr/0013-aggregates.md at their edges.</summary>
public sealed class AggregatePlannerTests(RecordDatabases databases)
{
    [Theory]
    [OnEachDatabase("{ figuresAggregate(where: { key: { eq: \"x\" } }) { count value { count sum avg min } } }",
        """{"figuresAggregate":[{"count":0,"value":{"count":0,"sum":null,"avg":null,"min":null}}]}""")]
    [OnEachDatabase("{ figuresAggregate(where: { key: { eq: \"x\" } }, groupBy: [{ origin: VALUE }]) { count } }", """{"figuresAggregate":[]}""")]
    [OnEachDatabase("{ figuresAggregate(first: 0) { count } }", """{"figuresAggregate":[]}""")]
    [OnEachDatabase("{ country(code: \"AQ\") { engagementsAggregate { count headcount { distinct max } group { __typename } } } }",
        """{"country":{"engagementsAggregate":[{"count":0,"headcount":{"distinct":0,"max":null},"group":{"__typename":"EngagementGroupKey"}}]}}""")]
    [OnEachDatabase("{ country(code: \"AQ\") { engagementsAggregate(groupBy: [{ kind: VALUE }]) { count } } }", """{"country":{"engagementsAggregate":[]}}""")]
    public async Task Over_no_rows_there_is_one_group_unless_they_are_grouped(DatabaseKind kind, string query, string data)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal($$"""{"data":{{data}}}""", await graph.AskAsync(query));
    }

    [Theory]
    [OnEachDatabase("{ engagementsAggregate { group { kind } } }", "GROUP_INVALID",
        "Rows are not grouped by \"kind\" (VALUE), so a group has no such value. Name it in \"groupBy\", or leave it out.")]
    [OnEachDatabase("{ engagementsAggregate(groupBy: [{ startsOn: YEAR }]) { group { startsOn { rocYear } } } }", "GROUP_INVALID",
        "Rows are not grouped by \"startsOn\" (ROC_YEAR), so a group has no such value. Name it in \"groupBy\", or leave it out.")]
    [OnEachDatabase("{ engagementsAggregate(groupBy: [{ startsOn: YEAR }], order: [{ group: { country: { code: ASC } } }]) { count } }", "GROUP_INVALID",
        "Groups cannot be ordered by \"country.key\", by which rows are not grouped. Name it in \"groupBy\", or order by something else.")]
    [OnEachDatabase("{ engagementsAggregate(having: { count: { gt: 1 } }) { count } }", "GROUP_INVALID",
        "\"having\" keeps groups, but nothing is grouped. Give \"groupBy\", or use \"where\".")]
    [OnEachDatabase("{ engagementsAggregate(first: 1001) { count } }", "PAGE_SIZE_INVALID",
        "\"first\" is 1001; allowed is 0 to 1000. Ask for fewer groups.")]
    public async Task What_a_group_cannot_have_is_refused(DatabaseKind kind, string query, string code, string message)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal((code, message), Refusal(await graph.AskAsync(query)));
    }

    /// <summary>The record was loaded by more than a thousand entries of the journal, each a group here.</summary>
    [Theory, OnEachDatabase]
    public async Task Groups_are_all_answered_or_refused(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);
        const string Groups = "changesAggregate(groupBy: [{ id: VALUE }]";

        Assert.Equal(
            ("LIMIT_EXCEEDED", "Field \"changesAggregate\" has more than 1000 groups. Group more coarsely, keep fewer with \"where\" or \"having\", or ask for the \"first\" ones."),
            Refusal(await graph.AskAsync($"{{ {Groups}) {{ count }} }}", scope: new AccessScope(Classification.Restricted))));
        Assert.Equal(1000, JsonElement.Parse(await graph.AskAsync($"{{ {Groups}, first: 1000) {{ count }} }}", scope: new AccessScope(Classification.Restricted)))
            .GetProperty("data").GetProperty("changesAggregate").GetArrayLength());
    }

    private static (string? Code, string? Message) Refusal(string answer)
    {
        var error = Assert.Single(JsonElement.Parse(answer).GetProperty("errors").EnumerateArray());
        return (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString());
    }
}
