using System.Text.RegularExpressions;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>Random operations prove what they draw: every feature of the read side comes up among those that the normal run compares.</summary>
public sealed class DrawnFeaturesTests(AwkwardRecord record)
{
    private static readonly string[] Arguments = ["where", "order", "first", "last", "after", "before", "groupBy", "having", "id", "ids", "key", "text", "types"];
    private static readonly string[] Combinations = ["and", "or", "not", "some", "all", "none", "any", "count", "rocYear"];
    private static readonly string[] Selected = ["nodes", "edges", "node", "cursor", "totalCount", "pageInfo", "hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "group", "score", "passage", "__typename"];
    private static readonly string[] Syntax = ["... on", "@include", "@skip", "$v0", "null", "VALUE", " node(", " nodes(", " search(", "Aggregate("];

    [Fact]
    public async Task Every_feature_is_drawn()
    {
        var (graph, rows) = (await record.OpenAsync(DatabaseKind.Sqlite), await record.RowsAsync());
        var drawn = new List<string>();
        foreach (var (seed, clearance) in RandomOperationTests.Seeds)
        {
            var random = new Random(seed);
            var (places, _) = await RandomOperationTests.PlacesAsync(graph, rows, new AccessScope(clearance), random);
            var generator = new OperationGenerator(random, graph.Engine.Schema, rows, new AccessScope(clearance), places);
            drawn.AddRange(Enumerable.Range(0, RandomOperationTests.Count).Select(_ => generator.Next()).Select(operation => operation.Query + operation.Variables));
        }

        Assert.True(drawn.Count >= 1_000, $"The normal run draws {drawn.Count} operations.");
        Assert.Empty(Features(graph.Engine.Schema).Where(feature => !drawn.Exists(feature.IsMatch)).Select(feature => feature.ToString()));
    }

    /// <summary>Names as they stand in a document, or in the JSON of its variables.</summary>
    private static IEnumerable<Regex> Features(GraphQLSchema schema) =>
    [
        .. Arguments.Concat(Combinations).Concat(Enum.GetNames<FilterOperation>().Select(Naming.ToCamel)).Select(name => new Regex($"\\b{name}\"?:")),
        .. Selected.Concat(Enum.GetNames<AggregateFunction>().Select(Naming.ToCamel)).Select(name => new Regex($"[ {{]{name}[ }}]")),
        .. Enum.GetNames<DatePart>().Select(name => new Regex($"[: \"]{Naming.ToEnumValue(name)}[ \"}}]")),
        .. ((EnumType)schema.Find("SortEnumType")!).Values.Keys.Select(name => new Regex($"[: \"]{name}[ \"}}]")),
        .. Syntax.Select(text => new Regex(Regex.Escape(text))),
    ];
}
