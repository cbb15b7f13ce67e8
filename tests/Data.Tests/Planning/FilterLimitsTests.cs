using System.Text.Json;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning;

/// <summary>What a filter may hold is counted in what is sent, in the document and in its variables alike.</summary>
public sealed class FilterLimitsTests(RecordDatabases databases)
{
    [Theory]
    [OnEachDatabase(5001)]
    [OnEachDatabase(70_000)]
    public async Task Values_in_variables_are_counted(DatabaseKind kind, int length)
    {
        await using var graph = await databases.OpenAsync(kind);

        var answer = await graph.AskAsync(
            "query ($keys: [String!]) { countries(where: { key: { in: $keys } }) { totalCount } }",
            JsonSerializer.Serialize(new { keys = Enumerable.Repeat("JP", length) }));

        Assert.Equal(
            $"The argument \"where\" of field \"countries\" compares with {length} values; allowed are 5000 values. Split it into several requests.",
            Refusal(answer));
    }

    [Theory]
    [OnEachDatabase(31, null)]
    [OnEachDatabase(32, "The argument \"where\" of field \"countries\" is 33 levels deep; allowed are 32 levels. Nest less in it.")]
    public async Task Levels_are_counted(DatabaseKind kind, int conditions, string? refusal)
    {
        await using var graph = await databases.OpenAsync(kind);
        var filter = string.Concat(Enumerable.Repeat("not: { ", conditions - 1)) + "nameZh: { eq: \"日本\" }" + string.Concat(Enumerable.Repeat(" }", conditions - 1));

        Assert.Equal(refusal, Refusal(await graph.AskAsync($"{{ countries(where: {{ {filter} }}) {{ totalCount }} }}")));
    }

    [Theory, OnEachDatabase]
    public async Task Levels_in_variables_are_counted(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);
        var filter = string.Concat(Enumerable.Repeat("{\"not\":", 40)) + "{}" + new string('}', 40);

        Assert.Equal(
            "The argument \"where\" of field \"countries\" is 41 levels deep; allowed are 32 levels. Nest less in it.",
            Refusal(await graph.AskAsync("query ($where: CountryFilterInput) { countries(where: $where) { nodes { key } totalCount } }", $$"""{"where":{{filter}}}""")));
    }

    private static string? Refusal(string answer)
    {
        if (!JsonElement.Parse(answer).TryGetProperty("errors", out var errors))
        {
            return null;
        }

        var error = Assert.Single(errors.EnumerateArray());
        Assert.Equal("FILTER_TOO_LARGE", error.GetProperty("extensions").GetProperty("code").GetString());
        return error.GetProperty("message").GetString();
    }
}
