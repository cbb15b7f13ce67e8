using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning;

/// <summary>A cursor comes back from outside: whatever has become of it, it is answered, and alike by both databases.</summary>
public sealed class CursorPlanTests(RecordDatabases databases)
{
    [Theory]
    [OnEachDatabase("")]
    [OnEachDatabase("x")]
    [OnEachDatabase("高雄")]
    [OnEachDatabase("AAAA=")]
    public async Task Text_that_no_list_gave_is_refused(DatabaseKind kind, string cursor)
    {
        Assert.Equal(
            "The value of \"after\" is not a cursor; allowed is the text that \"cursor\" or \"endCursor\" gave. Begin again without \"after\".",
            await RefusalAsync(kind, "figures", "key: ASC", cursor));
    }

    [Theory]
    [OnEachDatabase("null")]
    [OnEachDatabase("[]")]
    [OnEachDatabase("{}")]
    [OnEachDatabase("[1]")]
    [OnEachDatabase("[\"\\ud800\"]")]
    [OnEachDatabase("[[[[")]
    public async Task Other_json_is_refused(DatabaseKind kind, string json)
    {
        Assert.Equal(
            "The value of \"after\" is not a cursor; allowed is the text that \"cursor\" or \"endCursor\" gave. Begin again without \"after\".",
            await RefusalAsync(kind, "figures", "key: ASC", Encode(Encoding.UTF8.GetBytes(json))));
    }

    [Theory, OnEachDatabase]
    public async Task Bytes_that_are_no_text_are_refused(DatabaseKind kind)
    {
        Assert.Equal(
            "The value of \"after\" is not a cursor; allowed is the text that \"cursor\" or \"endCursor\" gave. Begin again without \"after\".",
            await RefusalAsync(kind, "figures", "key: ASC", Encode([(byte)'[', (byte)'"', 0xff, (byte)'"', (byte)']'])));
    }

    [Theory]
    [OnEachDatabase("countries", "key: ASC", "\"countries\" ordered by key ASC")]
    [OnEachDatabase("figures", "key: DESC", "\"figures\" ordered by key DESC")]
    public async Task A_cursor_of_another_list_or_order_is_refused(DatabaseKind kind, string list, string order, string allowed)
    {
        await using var graph = await databases.OpenAsync(kind);
        var cursor = await FirstCursorAsync(graph, "figures", "key: ASC");

        Assert.Equal(
            $"The value of \"after\" belongs to another list or order; allowed is one that came from {allowed}. Begin again without \"after\".",
            await RefusalAsync(kind, list, order, cursor));
    }

    [Theory, OnEachDatabase]
    public async Task A_refused_cursor_names_its_argument(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);
        var cursor = await FirstCursorAsync(graph, "figures", "key: ASC");

        var answer = await graph.AskAsync($"{{ figures(last: 1, before: \"{cursor}\", order: [{{ value: ASC }}]) {{ nodes {{ key }} }} }}");

        Assert.Contains("The value of \\\"before\\\" belongs to another list or order; allowed is one that came from \\\"figures\\\" ordered by value ASC, key ASC. "
            + "Begin again without \\\"before\\\".", answer, StringComparison.Ordinal);

        var damaged = await TamperedAsync(kind, "value: ASC", "\"x\"");
        answer = await graph.AskAsync($"{{ figures(last: 1, before: \"{damaged}\", order: [{{ value: ASC }}]) {{ nodes {{ key }} }} }}");

        Assert.Contains("The value of \\\"before\\\" is damaged; ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase("value: ASC", "\"\"")]
    [OnEachDatabase("value: ASC", "\"1.00001\"")]
    [OnEachDatabase("value: ASC", "\"1e400\"")]
    [OnEachDatabase("value: ASC", "null")]
    [OnEachDatabase("rocYear: ASC", "\"9223372036854775808\"")]
    [OnEachDatabase("rocYear: ASC", "\"112 \"")]
    [OnEachDatabase("startsOn: ASC", "\"2023-02-29\"")]
    [OnEachDatabase("createdAt: ASC", "\"0001-01-01T00:00:00.000+14:00\"")]
    [OnEachDatabase("createdAt: ASC", "\"2026-01-05T00:00:00.0004Z\"")]
    [OnEachDatabase("approximate: ASC", "\"True\"")]
    [OnEachDatabase("note: ASC", "\"\\u0000\"")]
    [OnEachDatabase("id: ASC", "\"x\"")]
    public async Task A_value_that_the_key_cannot_have_is_refused(DatabaseKind kind, string order, string value)
    {
        Assert.Equal(
            "The value of \"after\" is damaged; allowed is the text that \"cursor\" or \"endCursor\" gave, unchanged. Begin again without \"after\".",
            await RefusalAsync(kind, "figures", order, await TamperedAsync(kind, order, value)));
    }

    [Theory]
    [OnEachDatabase("value: ASC", "\"9999999999999999999999999999\"", false)]
    [OnEachDatabase("value: DESC", "\"9999999999999999999999999999\"", true)]
    [OnEachDatabase("rocYear: ASC", "\"9223372036854775807\"", false)]
    [OnEachDatabase("rocYear: ASC", "\"-9223372036854775808\"", true)]
    [OnEachDatabase("startsOn: DESC", "\"9999-12-31\"", true)]
    [OnEachDatabase("createdAt: ASC", "\"0001-01-01T00:00:00.000Z\"", true)]
    [OnEachDatabase("key: DESC", "\"\\ud83d\\ude00\"", true)]
    [OnEachDatabase("key: ASC", "\"\"", true)]
    public async Task A_place_where_no_row_is_is_a_place(DatabaseKind kind, string order, string value, bool isFirst)
    {
        await using var graph = await databases.OpenAsync(kind);
        var cursor = await TamperedAsync(kind, order, value);
        var list = $"figures(first: 500, order: [{{ {order} }}]";
        var all = await graph.AskAsync($"{{ {list}) {{ nodes {{ key }} }} }}");

        Assert.Equal(
            isFirst ? all : """{"data":{"figures":{"nodes":[]}}}""",
            await graph.AskAsync($"{{ {list}, after: \"{cursor}\") {{ nodes {{ key }} }} }}"));
    }

    private async Task<string> RefusalAsync(DatabaseKind kind, string list, string order, string cursor)
    {
        await using var graph = await databases.OpenAsync(kind);
        var answer = JsonElement.Parse(await graph.AskAsync(
            $"query ($after: String) {{ {list}(order: [{{ {order} }}], after: $after) {{ nodes {{ key }} }} }}",
            JsonSerializer.Serialize(new { after = cursor })));
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("CURSOR_INVALID", error.GetProperty("extensions").GetProperty("code").GetString());
        return error.GetProperty("message").GetString()!;
    }

    /// <summary>A cursor of "figures" with another value of its first key.</summary>
    private async Task<string> TamperedAsync(DatabaseKind kind, string order, string value)
    {
        await using var graph = await databases.OpenAsync(kind);
        var parts = JsonElement.Parse(Base64Url.DecodeFromChars(await FirstCursorAsync(graph, "figures", order))).EnumerateArray()
            .Select(part => part.GetRawText()).ToArray();
        parts[1] = value;
        return Encode(Encoding.UTF8.GetBytes($"[{string.Join(',', parts)}]"));
    }

    private static async Task<string> FirstCursorAsync(GraphStore graph, string list, string order) =>
        Data(await graph.AskAsync($"{{ {list}(first: 1, order: [{{ {order} }}]) {{ pageInfo {{ endCursor }} }} }}"))
            .GetProperty(list).GetProperty("pageInfo").GetProperty("endCursor").GetString()!;

    private static JsonElement Data(string answer) => JsonElement.Parse(answer).GetProperty("data");

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
