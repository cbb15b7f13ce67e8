using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning;

/// <summary>
/// Every request is either answered or refused aloud, however large it is. Each growing filter is tried up to where it is refused: a database that takes
/// less than the limits say would fail here first.
/// </summary>
public sealed class StatementLimitsTests(RecordDatabases databases)
{
    private const string TooDeep = "has a filter that is nested too deeply. Nest fewer relations in it.";

    [Theory]
    [OnEachDatabase("partnerCities: { some: { country: {", "} } }", 3)]
    [OnEachDatabase("partnerCities: { all: { country: {", "} } }", 3)]
    [OnEachDatabase("partnerCities: { none: { country: {", "} } }", 3)]
    [OnEachDatabase("partnerCities: { some: { agreements: { all: { partnerCities: { none: { country: {", "} } } } } } }", 1)]
    [OnEachDatabase("engagements: { some: { participants: { some: { person: { participations: { some: { engagement: { country: {", "} } } } } } } } }", 1)]
    [OnEachDatabase("engagements: { some: { or: [{ key: { eq: \"x\" } }, { not: { country: {", "} } }] } }", 3)]
    [OnEachDatabase("key: { neq: \"x\" }, engagements: { any: true, some: { or: [{ key: { endsWith: \"x\" } }, { not: { country: {", "} } }] } }", 2)]
    public async Task A_filter_is_nested_as_deeply_as_both_databases_can_read(DatabaseKind kind, string open, string close, int least)
    {
        await using var graph = await databases.OpenAsync(kind);
        foreach (var asked in (string[])["totalCount", "nodes { key partnerCities { nodes { key } } }", "totalCount edges { cursor }"])
        {
            var depth = 0;
            string? refusal;
            do
            {
                depth++;
                var filter = string.Concat(Enumerable.Repeat(open, depth)) + "nameZh: { endsWith: \"國\" }" + string.Concat(Enumerable.Repeat(close, depth));
                refusal = Refusal(await graph.AskAsync(
                    $"{{ countries(first: 1, where: {{ {filter} }}, order: [{{ nameEn: ASC }}, {{ nameZh: DESC }}]) {{ {asked} }} }}", scope: Internal));
            }
            while (refusal is null);

            Assert.Equal($"Field \"countries\" {TooDeep}", refusal);
            Assert.True(depth > least, $"Refused at {depth} already.");
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_filter_below_a_row_is_nested_as_deeply_as_both_databases_can_read(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);
        var depth = 0;
        string? refusal;
        do
        {
            depth++;
            var filter = string.Concat(Enumerable.Repeat("participants: { some: { engagement: {", depth))
                + "titleZh: { endsWith: \"國\" }" + string.Concat(Enumerable.Repeat("} } }", depth));
            refusal = Refusal(await graph.AskAsync(
                $"{{ partnerCities {{ nodes {{ engagements(where: {{ {filter} }}, order: [{{ titleZh: ASC }}]) {{ totalCount edges {{ cursor }} }} }} }} }}"));
        }
        while (refusal is null);

        Assert.Equal($"Field \"engagements\" {TooDeep}", refusal);
        Assert.True(depth > 2, $"Refused at {depth} already.");
    }

    [Theory]
    [OnEachDatabase("or", 0)]
    [OnEachDatabase("and", 250)]
    public async Task Hundreds_of_conditions_are_joined(DatabaseKind kind, string word, int count)
    {
        await using var graph = await databases.OpenAsync(kind);
        var operation = word == "or" ? "eq" : "neq";
        string Query(int conditions) =>
            $"{{ countries(where: {{ {word}: [{string.Concat(Enumerable.Repeat($"{{key:{{{operation}:\"x\"}}}}", conditions))}] }}) {{ totalCount }} }}";

        Assert.Equal($$$$"""{"data":{"countries":{"totalCount":{{{{count}}}}}}}""", await graph.AskAsync(Query(880)));
        Assert.Equal(
            "Field \"countries\" has a filter of too many conditions. Use \"in\", or split it into several requests.", Refusal(await graph.AskAsync(Query(1000))));
    }

    [Theory]
    [OnEachDatabase(5000, null)]
    public async Task A_list_of_values_has_a_greatest_length(DatabaseKind kind, int length, string? refusal)
    {
        await using var graph = await databases.OpenAsync(kind);
        var answer = await graph.AskAsync(
            "query ($keys: [String!]) { countries(where: { key: { in: $keys } }) { totalCount } }",
            JsonSerializer.Serialize(new { keys = Enumerable.Repeat("JP", length) }));

        Assert.Equal(refusal, Refusal(answer));
    }

    [Theory]
    [OnEachDatabase(59, null)]
    [OnEachDatabase(60, "Field \"agency\" follows more than 60 references from one row. Follow fewer at once.")]
    [OnEachDatabase(120, "Field \"agency\" follows more than 60 references from one row. Follow fewer at once.")]
    public async Task As_many_references_are_followed_as_both_databases_can_join(DatabaseKind kind, int references, string? refusal)
    {
        await using var graph = await databases.OpenAsync(kind);
        var parents = string.Concat(Enumerable.Repeat("parent { ", references)) + "key" + string.Concat(Enumerable.Repeat(" }", references));

        Assert.Equal(refusal, Refusal(await graph.AskAsync($"{{ agency(code: \"x\") {{ {parents} }} }}")));
    }

    [Theory]
    [OnEachDatabase("nodes {{ {0} }}")]
    [OnEachDatabase("totalCount edges {{ cursor node {{ {0} }} }}")]
    public async Task A_list_joins_no_more_tables_than_one_row_does(DatabaseKind kind, string list)
    {
        await using var graph = await databases.OpenAsync(kind);
        for (var references = 54; references < 64; references++)
        {
            var aliased = string.Join(' ', Enumerable.Range(0, references).Select(number => $"c{number}: country {{ key }}"));
            Refusal(await graph.AskAsync($"{{ partnerCities(first: 1) {{ {string.Format(list, aliased)} }} }}"));
        }
    }

    [Theory]
    [OnEachDatabase(1500, null)]
    [OnEachDatabase(1501, "Field \"country\" selects more than 1500 values of one row. Select fewer at once.")]
    public async Task As_many_values_are_selected_as_both_databases_can_return(DatabaseKind kind, int values, string? refusal)
    {
        await using var graph = await databases.OpenAsync(kind);
        var counts = string.Join(' ', Enumerable.Range(0, values).Select(number => $"c{number}: engagements {{ totalCount }}"));

        Assert.Equal(refusal, Refusal(await graph.AskAsync($"{{ country(code: \"JP\") {{ {counts} }} }}")));
    }

    private static AccessScope Internal { get; } = new(Classification.Internal);

    /// <summary>The message of a refusal; null for an answer.</summary>
    private static string? Refusal(string answer)
    {
        if (!JsonElement.Parse(answer).TryGetProperty("errors", out var errors))
        {
            return null;
        }

        var error = errors[0];
        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        return error.GetProperty("message").GetString();
    }
}
