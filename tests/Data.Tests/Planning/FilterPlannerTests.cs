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

    /// <summary>Figures without a note.</summary>
    [Theory]
    [OnEachDatabase("""contains: "" """, false)]
    [OnEachDatabase("""startsWith: "" """, false)]
    [OnEachDatabase("""endsWith: "" """, false)]
    [OnEachDatabase("""ncontains: "" """, true)]
    [OnEachDatabase("""nstartsWith: "" """, true)]
    [OnEachDatabase("""nendsWith: "" """, true)]
    public async Task No_text_contains_begins_and_ends_with_nothing(DatabaseKind kind, string operation, bool holds)
    {
        var without = await CountAsync(kind, "figures", "note: { eq: null }");

        Assert.NotEqual(0, without);
        Assert.Equal(holds ? without : 0, await CountAsync(kind, "figures", $"note: {{ eq: null, {operation} }}"));
    }

    [Theory]
    [OnEachDatabase("""eq: "日\u0000" """, 0)]
    [OnEachDatabase("""in: ["日\u0000", "日本"] """, 1)]
    [OnEachDatabase("""contains: "\u0000" """, 0)]
    [OnEachDatabase("""neq: "日\u0000" """, Countries)]
    [OnEachDatabase("""nin: ["\u0000"] """, Countries)]
    [OnEachDatabase("""nendsWith: "\u0000" """, Countries)]
    public async Task No_text_holds_the_character_that_PostgreSQL_cannot_store(DatabaseKind kind, string operation, int count)
    {
        Assert.Equal(count, await CountAsync(kind, "countries", $"nameZh: {{ {operation} }}"));
    }

    /// <summary>The record was loaded at exactly 00:00:00.000 UTC.</summary>
    [Theory]
    [OnEachDatabase("""eq: "2026-01-05T00:00:00.0000001Z" """, 0)]
    [OnEachDatabase("""neq: "2026-01-05T00:00:00.0004Z" """, Countries)]
    [OnEachDatabase("""gt: "2026-01-04T23:59:59.9999999Z" """, Countries)]
    [OnEachDatabase("""gte: "2026-01-05T00:00:00.0000001Z" """, 0)]
    [OnEachDatabase("""lt: "2026-01-05T00:00:00.0000001Z" """, Countries)]
    [OnEachDatabase("""lte: "2026-01-04T23:59:59.9999999Z" """, 0)]
    [OnEachDatabase("""lte: "9999-12-31T23:59:59.9999999Z" """, Countries)]
    [OnEachDatabase("""lt: "9999-12-31T23:59:59.9999999Z" """, Countries)]
    [OnEachDatabase("""gte: "0001-01-01T00:00:00Z" """, Countries)]
    public async Task Instants_finer_than_the_stored_ones_compare_as_they_are(DatabaseKind kind, string operation, int count)
    {
        Assert.Equal(count, await CountAsync(kind, "countries", $"createdAt: {{ {operation} }}"));
    }

    [Theory]
    [OnEachDatabase("eq: 99.00001", false)]
    [OnEachDatabase("neq: 99.00001", true)]
    [OnEachDatabase("gt: -1000000000000000000000000000", true)]
    [OnEachDatabase("lte: 1000000000000000000000000000", true)]
    [OnEachDatabase("eq: 1000000000000000000000000000", false)]
    public async Task Decimals_finer_or_larger_than_the_stored_ones_compare_as_they_are(DatabaseKind kind, string operation, bool holds)
    {
        var all = await CountAsync(kind, "figures", "");

        Assert.Equal(holds ? all : 0, await CountAsync(kind, "figures", $"value: {{ {operation} }}"));
    }

    [Theory]
    [OnEachDatabase("""in: ["Figure-04ac22b6831adc7a", "", "x", 5] """, 0)]
    [OnEachDatabase("""neq: "Figure-04ac22b6831adc7a" """, Countries)]
    public async Task Ids_of_other_types_equal_no_row(DatabaseKind kind, string operation, int count)
    {
        Assert.Equal(count, await CountAsync(kind, "countries", $"id: {{ {operation} }}"));
    }

    private async Task<int> CountAsync(DatabaseKind kind, string list, string where)
    {
        await using var graph = await databases.OpenAsync(kind);
        var answer = await graph.AskAsync($"{{ {list}(where: {{ {where} }}) {{ totalCount }} }}");
        return System.Text.Json.JsonElement.Parse(answer).GetProperty("data").GetProperty(list).GetProperty("totalCount").GetInt32();
    }
}
