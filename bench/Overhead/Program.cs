using System.Globalization;
using System.Text.Json;
using OpenGov.Data;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.Overhead;

// Prints for each request, parted by tabs: its name; what the engine itself costs when document and plan are cached, in microseconds (the median of
// the rounds) and bytes allocated; and the microseconds from its text to its plan, when both are cached and when neither is. Runs in the repository's root.
var goldens = Path.Combine("tests", "Data.Tests", "Goldens");
var operations = Path.Combine("schema", "operations");
using var variables = JsonDocument.Parse("""{"from": "2023-01-01", "before": "2024-01-01", "first": 100}""");
(string Name, GraphQLRequest Request)[] requests =
[
    ("partner-cities-with-agreements", Read(goldens, "partner-cities-with-agreements")),
    ("visits-of-a-year", Read(goldens, "visits-of-a-year")),
    ("visits-received, with 3 variables", Read(operations, "visits-received") with { Variables = variables.RootElement }),
    ("groups-by-year-and-kind", Read(goldens, "groups-by-year-and-kind")),
    ("search-with-passages", Read(goldens, "search-with-passages")),
];

var schema = GraphSchema.Compose(DomainModel.Current, new EntityRootFields(DomainModel.Current), new SearchRootField());
var engine = new GraphQLEngine(schema, new ConstantSource());
await using var graph = new GraphStore(new DatabaseAddress.Sqlite("never opened"), DomainModel.Current, schema);
foreach (var (name, request) in requests)
{
    var answer = await Measurement.OfAsync(
        async () =>
        {
            using var writer = new ResponseWriter();
            var summary = await engine.ExecuteAsync(request, writer, onStarting: null, CancellationToken.None);
            if (summary.Kind != ResponseKind.Data)
            {
                throw new InvalidOperationException($"\"{name}\" was answered with an error: {summary.Errors[0].Message}");
            }
        },
        callsOfRound: 50_000);
    var cached = await Measurement.OfAsync(() => Plan(request.Query, request), callsOfRound: 50_000);

    // No cache knows a text that nobody has sent before.
    var number = 0;
    var uncached = await Measurement.OfAsync(() => Plan(string.Create(CultureInfo.InvariantCulture, $"{request.Query}#{number++}"), request), callsOfRound: 1_000);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name}\t{answer.Microseconds:0.00}\t{answer.Bytes}\t{cached.Microseconds:0.00}\t{uncached.Microseconds:0}"));
}

ValueTask Plan(string text, GraphQLRequest request)
{
    if (graph.Engine.Prepare(text, null, request.Variables, request.Scope).Errors is [var error, ..])
    {
        throw new InvalidOperationException($"The request was refused: {error.Message}");
    }

    return ValueTask.CompletedTask;
}

static GraphQLRequest Read(string folder, string name) => new(File.ReadAllText(Path.Combine(folder, $"{name}.graphql")), AccessScope.Public);
