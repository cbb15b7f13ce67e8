using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning;

public sealed class FilterPlannerTests(RecordDatabases databases)
{
    private const int Countries = 250;

    [Theory]
    [OnEachDatabase("""contains: "" """, Countries)]
    [OnEachDatabase("""startsWith: "" """, Countries)]
    [OnEachDatabase("""endsWith: "" """, Countries)]
    [OnEachDatabase("""eq: "" """, 0)]
    [OnEachDatabase("""neq: "" """, Countries)]
    public async Task Every_text_contains_begins_and_ends_with_the_empty_one(DatabaseKind kind, string operation, int count)
    {
        Assert.Equal(count, await CountAsync(kind, "countries", $"nameEn: {{ {operation} }}"));
    }

    private async Task<int> CountAsync(DatabaseKind kind, string list, string where)
    {
        await using var graph = await databases.OpenAsync(kind);
        var answer = await graph.AskAsync($"{{ {list}(where: {{ {where} }}) {{ totalCount }} }}");
        return System.Text.Json.JsonElement.Parse(answer).GetProperty("data").GetProperty(list).GetProperty("totalCount").GetInt32();
    }
}
