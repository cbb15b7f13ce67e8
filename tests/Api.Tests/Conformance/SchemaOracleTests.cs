using System.Text.Json;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>Schema validation, judged by graphql-js: a schema with a few tokens changed (tests/Conformance/oracle), always the same ones.</summary>
public sealed class SchemaOracleTests(ITestOutputHelper output)
{
    private const int Seed = 20_260_402;
    private const int Documents = 4_000;

    /// <summary>
    /// Rules of the September 2025 edition that graphql-js 16 does not check: it takes any default, lets a type deprecate what its interface
    /// does not, and lets a document define the specification's scalars.
    /// </summary>
    private static readonly string[] BeyondGraphQLJs = ["The default of", "is deprecated, but interface field", "is defined by the specification"];

    [Fact]
    public async Task A_changed_schema_is_judged_as_graphql_js_does()
    {
        await NodeProgram.InstallAsync();
        var lines = await NodeProgram.RunAsync(
            "node", ["oracle/schemas.mjs", $"{Seed}", $"{Documents}"], SchemaPrinter.Print(FixtureSchema.Schema));
        var cases = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!)
            .ToList();
        output.WriteLine($"{cases.Count} schemas, {cases.Count(theirs => theirs.Errors.Count == 0)} of them valid for graphql-js.");

        Assert.Equal(Documents, cases.Count);
        foreach (var theirs in cases.OrderBy(theirs => theirs.Document.Length))
        {
            var ours = SchemaBuilder.Build(theirs.Document).Errors.Select(error => error.Message).ToArray();
            Assert.False(
                Differ(theirs.Errors, ours),
                $"The verdicts differ with seed {theirs.Seed}:\n{theirs.Document}\n\n" +
                $"graphql-js:\n{string.Join('\n', theirs.Errors)}\n\nthe engine:\n{string.Join('\n', ours)}");
        }
    }

    private static bool Differ(IReadOnlyList<string> theirs, string[] ours) =>
        theirs.Count > 0 ? ours.Length == 0 : ours.Any(message => !BeyondGraphQLJs.Any(rule => message.Contains(rule, StringComparison.Ordinal)));

    private sealed record Case(int Seed, string Document, IReadOnlyList<string> Errors);
}
