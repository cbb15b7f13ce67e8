using System.Text.Json;
using OpenGov.Data.Tests.Writing;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning;

/// <summary>A cursor is a place in an order: what is written between two pages shifts nothing.</summary>
public sealed class CursorsUnderWritesTests
{
    [Theory, OnEachDatabase]
    public async Task Pages_go_on_where_they_were_whatever_was_inserted_and_deleted(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using var graph = database.Address.OpenGraph();
        await database.WriteAsync(batch =>
        {
            foreach (var code in (string[])["AA", "CC", "EE", "GG", "II"])
            {
                batch.Insert(WrittenDatabase.Country(code, nameEn: code));
            }
        });
        var (first, end, _) = await PageAsync(graph, "first: 3, order: [{ nameEn: ASC }]");
        var (_, _, start) = await PageAsync(graph, "last: 2, order: [{ nameEn: ASC }]");

        // Before the place, behind it, and the row on which the cursor stands itself.
        await database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Country("BB", nameEn: "BB"));
            batch.Insert(WrittenDatabase.Country("FF", nameEn: "FF"));
        });
        var last = await database.FindAsync("Country", WrittenDatabase.Id("Country", "EE"));
        await database.WriteAsync(batch => batch.Delete(last!));

        Assert.Equal(["AA", "CC", "EE"], first);
        Assert.Equal(["FF", "GG", "II"], (await PageAsync(graph, $"first: 3, after: \"{end}\", order: [{{ nameEn: ASC }}]")).Names);
        Assert.Equal(["AA", "BB", "CC", "FF"], (await PageAsync(graph, $"last: 5, before: \"{start}\", order: [{{ nameEn: ASC }}]")).Names);
    }

    private static async Task<(string[] Names, string End, string Start)> PageAsync(GraphStore graph, string page)
    {
        var answer = await graph.AskAsync($"{{ countries({page}) {{ nodes {{ nameEn }} pageInfo {{ startCursor endCursor }} }} }}");
        var list = JsonElement.Parse(answer).GetProperty("data").GetProperty("countries");
        var info = list.GetProperty("pageInfo");
        return (
            [.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("nameEn").GetString()!)],
            info.GetProperty("endCursor").GetString()!, info.GetProperty("startCursor").GetString()!);
    }
}
