using System.Diagnostics;
using System.Text.Json;
using OpenGov.Data.Schema;
using OpenGov.Documents;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Validation;

// Prints, for each document of the folder, a line parted by tabs: name, microseconds to parse, microseconds to validate, tokens, bytes
// allocated to parse, and, for the document "typical", microseconds and bytes until the plan of the cached document is found.
// Usage: Documents FOLDER MILLISECONDS, in the repository's root. graphql-js.mjs measures the same in the same way.
var milliseconds = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture);
var schema = GraphSchema.Compose(DomainModel.Current, new EntityRootFields(DomainModel.Current));
using var variables = JsonDocument.Parse("""{"from": "2023-01-01", "before": "2024-01-01", "first": 100}""");
var files = Directory.EnumerateFiles(args[0], "*.graphql").Order(StringComparer.Ordinal).ToArray();

// The runtime compiles the hot paths for good in the background, so what it learns from every document comes first.
foreach (var text in files.Select(File.ReadAllText))
{
    Measure(() => DocumentValidator.Validate(schema, Parser.Parse(text).Document!));
}

foreach (var file in files)
{
    var text = File.ReadAllText(file);
    var document = Parser.Parse(text).Document ?? throw new InvalidOperationException($"\"{file}\" is no document.");
    if (DocumentValidator.Validate(schema, document) is [var error, ..])
    {
        throw new InvalidOperationException($"\"{file}\" is not valid: {error.Message}");
    }

    var (parse, parseBytes) = Measure(() => Parser.Parse(text));
    var (validate, _) = Measure(() => DocumentValidator.Validate(schema, document));
    var name = Path.GetFileNameWithoutExtension(file);
    var (prepare, prepareBytes) = (0.0, 0L);
    if (name == "typical")
    {
        var engine = new GraphQLEngine(schema, new NothingPlanned());
        (prepare, prepareBytes) = Measure(() => engine.Prepare(text, null, variables.RootElement, "public"));
    }

    Console.WriteLine(FormattableString.Invariant($"{name}\t{parse:0.00}\t{validate:0.00}\t{Tokens.Count(text)}\t{parseBytes}\t{prepare:0.00}\t{prepareBytes}"));
}

// Of one call: microseconds over a stretch of the time that is left after as much for the runtime to get warm, and bytes allocated.
(double Microseconds, long Bytes) Measure(Func<object> call)
{
    Repeat(call, 2 * milliseconds);
    var allocated = GC.GetAllocatedBytesForCurrentThread();
    var (calls, elapsed) = Repeat(call, milliseconds);
    return (elapsed.TotalMicroseconds / calls, (GC.GetAllocatedBytesForCurrentThread() - allocated) / calls);
}

static (int Calls, TimeSpan Elapsed) Repeat(Func<object> call, int milliseconds)
{
    var start = Stopwatch.GetTimestamp();
    var calls = 0;
    do
    {
        for (var i = 0; i < 10; i++)
        {
            GC.KeepAlive(call());
        }

        calls += 10;
    }
    while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < milliseconds);

    return (calls, Stopwatch.GetElapsedTime(start));
}
