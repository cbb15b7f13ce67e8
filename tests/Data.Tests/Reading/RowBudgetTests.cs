using OpenGov.Testing;

namespace OpenGov.Data.Tests.Reading;

public sealed class RowBudgetTests(RecordDatabases databases)
{
    [Theory, OnEachDatabase]
    public async Task Lists_that_multiply_are_refused_before_they_fill_the_memory(DatabaseKind kind)
    {
        await using var graph = await databases.OpenAsync(kind);
        var lists = string.Concat(Enumerable.Repeat("engagements(first: 500) { nodes { country { ", 6));
        var query = $"{{ countries(first: 500) {{ nodes {{ {lists} key {string.Concat(Enumerable.Repeat("} } } ", 6))} }} }} }}";

        Assert.Equal(
            """{"errors":[{"message":"The lists inside each other hold more than 100000 rows together. """
            + """Ask for smaller pages with \"first\", or for fewer lists at once.","extensions":{"code":"LIMIT_EXCEEDED","limit":100000}}],"data":null}""",
            await graph.AskAsync(query));
    }
}
