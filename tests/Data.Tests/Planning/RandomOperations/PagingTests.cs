using System.Text.Json;
using OpenGov.Data.Schema;
using OpenGov.Data.Tests.Planning.Interpreter;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>Pages read one after the other, each from the last one's cursor to the end, are the list: nothing twice, nothing left out.</summary>
public sealed class PagingTests(AwkwardRecord record)
{
    private static readonly int Lists = AwkwardRecord.Drawn(usually: 40);

    [Theory]
    [OnEachDatabase(11, Classification.Open)]
    [OnEachDatabase(12, Classification.Internal)]
    public async Task Pages_to_the_end_are_the_list(DatabaseKind kind, int seed, Classification clearance)
    {
        var (graph, rows, scope) = (await record.OpenAsync(kind), await record.RowsAsync(), new AccessScope(clearance));
        var random = new Random(seed);
        var arguments = new ArgumentGenerator(random, new OperandGenerator(random, rows), scope);
        for (var number = 0; number < Lists; number++)
        {
            var draw = number % 2 == 0 ? DrawRoot(random, graph.Engine.Schema, rows, scope) : DrawNested(random, graph.Engine.Schema, rows, scope);
            var where = random.Next(2) == 0 ? "" : $"where: {arguments.Filter(draw.List, draw.Members).Print(VariableDraw.None)}, ";
            var order = random.Next(4) == 0 ? "" : $"order: {arguments.Order(draw.List).Print(VariableDraw.None)}, ";
            string Query(string page) => $"query ($cursor: String) {{ {draw.Before} {draw.List.Name}({where}{order}{page}) "
                + $"{{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} {draw.Behind} }}";

            var whole = graph.Engine.Prepare(Query("first: 500, after: $cursor"), null, default, scope).Operation!;
            var expected = Page(new OperationInterpreter(rows, graph.Engine.Schema, scope, whole, new Dictionary<string, EntityRow>()).Data().ToJsonString());
            var found = new List<string>();
            var page = (Ids: Array.Empty<string>(), HasNext: true, HasPrevious: false, Start: (string?)null, End: (string?)null);
            while (page.HasNext)
            {
                var before = page.End;
                var size = 1 + random.Next(40);
                var answer = JsonElement.Parse(await graph.AskAsync(Query($"first: {size}, after: $cursor"), JsonSerializer.Serialize(new { cursor = before }), scope));
                page = Page(answer.GetProperty("data").GetRawText());
                Assert.Equal(before is not null, page.HasPrevious);
                Assert.True(page.Ids.Length == size || !page.HasNext);
                found.AddRange(page.Ids);
            }

            Assert.False(expected.HasNext);
            Assert.Equal(expected.Ids, found);
            Assert.Equal(expected.Ids, await ReadBackwardsAsync(graph, Query, random, scope));
        }
    }

    /// <summary>Each page from the last one's first cursor back to the beginning.</summary>
    private static async Task<IEnumerable<string>> ReadBackwardsAsync(GraphStore graph, Func<string, string> query, Random random, AccessScope scope)
    {
        var found = new List<string[]>();
        var page = (Ids: Array.Empty<string>(), HasNext: false, HasPrevious: true, Start: (string?)null, End: (string?)null);
        while (page.HasPrevious)
        {
            var end = page.Start;
            var size = 1 + random.Next(40);
            var answer = await graph.AskAsync(query($"last: {size}, before: $cursor"), JsonSerializer.Serialize(new { cursor = end }), scope);
            page = Page(JsonElement.Parse(answer).GetProperty("data").GetRawText());
            Assert.Equal(end is not null, page.HasNext);
            Assert.True(page.Ids.Length == size || !page.HasPrevious);
            found.Add(page.Ids);
        }

        return Enumerable.Reverse(found).SelectMany(ids => ids);
    }

    private static ListDraw DrawRoot(Random random, GraphQLSchema schema, RecordRows rows, AccessScope scope)
    {
        var type = Any(random, rows.Types.Where(type => scope.Reads(type.Classification) && rows.All(type).Count() <= 500));
        return new ListDraw("", schema.Query.Fields[type.Plural], type, "");
    }

    private static ListDraw DrawNested(Random random, GraphQLSchema schema, RecordRows rows, AccessScope scope)
    {
        var relations = rows.Types.Where(type => scope.Reads(type.Classification))
            .SelectMany(type => ((ObjectType)schema.Find(type.Name)!).Fields.Values
                .Where(field => field.Binding is FieldBinding.Connection(var relation) && scope.Reads(relation.Target.Classification))
                .Select(field => (Type: type, Field: field)));
        var (owner, list) = Any(random, relations.Where(relation => rows.Visible(relation.Type, scope).Any()));
        var row = Any(random, rows.Visible(owner, scope));
        return new ListDraw(
            $"{owner.Singular}(id: \"{new GlobalId(owner.Name, (long)row["id"]!)}\") {{", list, ((FieldBinding.Connection)list.Binding!).Relation.Target, "}");
    }

    private static T Any<T>(Random random, IEnumerable<T> choices) => random.GetItems([.. choices], 1)[0];

    private static (string[] Ids, bool HasNext, bool HasPrevious, string? Start, string? End) Page(string data)
    {
        var list = JsonElement.Parse(data);
        while (!list.TryGetProperty("nodes", out _))
        {
            list = list.EnumerateObject().Single().Value;
        }

        var info = list.GetProperty("pageInfo");
        return (
            [.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean(),
            info.GetProperty("startCursor").GetString(), info.GetProperty("endCursor").GetString());
    }

    /// <param name="Before">What stands before the list's field in the document.</param>
    private sealed record ListDraw(string Before, FieldDefinition List, EntityModel Members, string Behind);
}
