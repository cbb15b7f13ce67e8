using System.Text.Json;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.Overhead;

// Prints, for each request, what the engine itself costs when document and plan are cached, parted by tabs: name, microseconds (the median of
// the rounds), bytes allocated. Runs in the repository's root.
var goldens = Path.Combine("tests", "Data.Tests", "Goldens");
var operations = Path.Combine("schema", "operations");
using var variables = JsonDocument.Parse("""{"from": "2023-01-01", "before": "2024-01-01", "first": 100}""");
(string Name, GraphQLRequest Request)[] requests =
[
    ("partner-cities-with-agreements", Read(goldens, "partner-cities-with-agreements")),
    ("visits-of-a-year", Read(goldens, "visits-of-a-year")),
    ("visits-received, with 3 variables", Read(operations, "visits-received") with { Variables = variables.RootElement }),
];

var schema = GraphSchema.Compose(DomainModel.Current, new EntityRootFields(DomainModel.Current));
var engine = new GraphQLEngine(schema, new ConstantSource());
foreach (var (name, request) in requests)
{
    var (microseconds, bytes) = await Measurement.OfAsync(async () =>
    {
        using var writer = new ResponseWriter();
        var summary = await engine.ExecuteAsync(request, writer, onStarting: null, CancellationToken.None);
        if (summary.Kind != ResponseKind.Data)
        {
            throw new InvalidOperationException($"\"{name}\" was answered with an error: {summary.Errors[0].Message}");
        }
    });
    Console.WriteLine($"{name}\t{microseconds:0.00}\t{bytes}");
}

static GraphQLRequest Read(string folder, string name) => new(File.ReadAllText(Path.Combine(folder, $"{name}.graphql")), AccessScope.Public);
