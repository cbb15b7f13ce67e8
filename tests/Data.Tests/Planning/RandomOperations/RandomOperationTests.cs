using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Data.Tests.Planning.Interpreter;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>
/// Operations drawn at random are answered as an interpreter answers them that walks over all rows, and by both databases byte for byte alike.
/// </summary>
public sealed class RandomOperationTests(AwkwardRecord record)
{
    /// <summary>What each seed draws: of all together more than a thousand are answered, even where some are refused.</summary>
    internal static readonly int Count = AwkwardRecord.Drawn(usually: 240);

    internal static readonly (int Seed, Classification Clearance)[] Seeds =
    [
        (1, Classification.Open), (2, Classification.Internal), (3, Classification.Open), (4, Classification.Internal), (5, Classification.Restricted),
    ];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [OnEachDatabase(0)]
    [OnEachDatabase(1)]
    [OnEachDatabase(2)]
    [OnEachDatabase(3)]
    [OnEachDatabase(4)]
    public async Task A_database_answers_as_the_interpreter_does(DatabaseKind kind, int number)
    {
        var (seed, clearance) = Seeds[number];
        var (graph, rows, scope) = (await record.OpenAsync(kind), await record.RowsAsync(), new AccessScope(clearance));
        var sqlite = await record.OpenAsync(DatabaseKind.Sqlite);
        var random = new Random(seed);
        var (places, cursors) = await PlacesAsync(sqlite, rows, scope, random);
        var generator = new OperationGenerator(random, graph.Engine.Schema, rows, scope, places);
        for (var drawn = 0; drawn < Count; drawn++)
        {
            var (query, variables) = generator.Next();
            try
            {
                var answer = await graph.AskAsync(query, variables, scope);
                var (operation, errors) = graph.Engine.Prepare(query, null, JsonElement.Parse(variables), scope);
                Assert.True(operation is not null, string.Join('\n', errors));
                if (Expected(rows, graph, scope, operation, cursors, answer) is not { } expected)
                {
                    continue;
                }

                Assert.Equal(expected.ToJsonString(Plain), WithoutCursors(JsonNode.Parse(answer)!["data"])?.ToJsonString(Plain) ?? answer);
                Assert.Equal(kind == DatabaseKind.Sqlite ? answer : await sqlite.AskAsync(query, variables, scope), answer);
            }
            catch (Exception error)
            {
                Assert.Fail($"Operation {drawn} of seed {seed}: {query}\n{variables}\n{error}");
            }
        }
    }

    /// <summary>The operation is one that somebody with every clearance would ask.</summary>
    [Theory, OnEachDatabase(6)]
    public async Task The_public_is_refused_or_answered_as_the_public(DatabaseKind kind, int seed)
    {
        var (graph, rows) = (await record.OpenAsync(kind), await record.RowsAsync());
        var everything = new AccessScope(Classification.Restricted);
        var places = Array.Empty<(EntityModel Type, (GeneratedInput Order, string Cursor) Place)>().ToLookup(place => place.Type, place => place.Place);
        var generator = new OperationGenerator(new Random(seed), graph.Engine.Schema, rows, everything, places);
        var refusals = 0;
        for (var number = 0; number < Count; number++)
        {
            var (query, variables) = generator.Next();
            var answer = await graph.AskAsync(query, variables);
            if (JsonNode.Parse(answer)!["errors"] is JsonArray errors)
            {
                var codes = errors.Select(error => error!["extensions"]!["code"]!.GetValue<string>()).ToArray();
                if (codes is not ["NUMBER_OUT_OF_RANGE" or "LIMIT_EXCEEDED"])
                {
                    refusals++;
                    Assert.All(codes, code => Assert.Equal("FORBIDDEN", code));
                    continue;
                }
            }

            var operation = graph.Engine.Prepare(query, null, JsonElement.Parse(variables), AccessScope.Public).Operation!;
            if (Expected(rows, graph, AccessScope.Public, operation, new Dictionary<string, EntityRow>(), answer) is not { } expected)
            {
                continue;
            }

            Assert.Equal(expected.ToJsonString(Plain), WithoutCursors(JsonNode.Parse(answer)!["data"])!.ToJsonString(Plain));
            Assert.DoesNotContain(AwkwardRows.Confidential, answer, StringComparison.Ordinal);
        }

        Assert.InRange(refusals, 1, Count / 2);
    }

    /// <summary>The interpreter's answer; null where it expects a refusal, and the answer is just that.</summary>
    private static JsonObject? Expected(
        RecordRows rows, GraphStore graph, AccessScope scope, PreparedOperation operation, IReadOnlyDictionary<string, EntityRow> cursors, string answer)
    {
        try
        {
            return new OperationInterpreter(rows, graph.Engine.Schema, scope, operation, cursors).Data();
        }
        catch (ExpectedRefusal refusal)
        {
            var errors = JsonNode.Parse(answer)!["errors"] as JsonArray;
            Assert.True(errors is not null || !refusal.IsCertain, answer);
            Assert.All(errors ?? [], error => Assert.Equal(refusal.Code, error!["extensions"]!["code"]!.GetValue<string>()));
            return null;
        }
    }

    /// <summary>Cursors of each type's list in a few orders, and the row on which each stands.</summary>
    internal static async Task<(ILookup<EntityModel, (GeneratedInput Order, string Cursor)> Places, Dictionary<string, EntityRow> Cursors)> PlacesAsync(
        GraphStore graph, RecordRows rows, AccessScope scope, Random random)
    {
        var arguments = new ArgumentGenerator(random, new OperandGenerator(random, rows), scope);
        var places = new List<(EntityModel Type, GeneratedInput Order, string Cursor)>();
        var cursors = new Dictionary<string, EntityRow>();
        foreach (var type in rows.Types.Where(type => scope.Reads(type.Classification)))
        {
            var byId = rows.All(type).ToDictionary(row => new GlobalId(type.Name, (long)row["id"]!).ToString());
            for (var time = 0; time < 4; time++)
            {
                var order = arguments.Order(graph.Engine.Schema.Query.Fields[type.Plural]);
                var answer = await graph.AskAsync($"{{ {type.Plural}(first: 500, order: {order.Print(VariableDraw.None)}) {{ edges {{ cursor node {{ id }} }} }} }}", scope: scope);
                foreach (var edge in JsonElement.Parse(answer).GetProperty("data").GetProperty(type.Plural).GetProperty("edges").EnumerateArray())
                {
                    var cursor = edge.GetProperty("cursor").GetString()!;
                    cursors[cursor] = byId[edge.GetProperty("node").GetProperty("id").GetString()!];
                    places.Add((type, order, cursor));
                }
            }
        }

        return (places.ToLookup(place => place.Type, place => (place.Order, place.Cursor)), cursors);
    }

    private static JsonNode? WithoutCursors(JsonNode? node)
    {
        foreach (var (name, child) in (node as JsonObject)?.ToArray() ?? [])
        {
            if (name is "cursor" or "startCursor" or "endCursor" && child is JsonValue)
            {
                node![name] = OperationInterpreter.SomeCursor;
            }
            else
            {
                WithoutCursors(child);
            }
        }

        foreach (var item in node as JsonArray ?? [])
        {
            WithoutCursors(item);
        }

        return node;
    }
}
