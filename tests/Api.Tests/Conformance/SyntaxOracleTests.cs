using System.Text.Json;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>Syntax, judged by graphql-js: random documents with a few characters changed (tests/Conformance/oracle), always the same ones.</summary>
public sealed class SyntaxOracleTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_201;
    private const int Documents = 6_000;

    [Fact]
    public async Task A_changed_document_is_judged_as_graphql_js_does()
    {
        await NodeProgram.InstallAsync();
        var lines = await NodeProgram.RunAsync("node", ["oracle/syntax.mjs", $"{Seed}", $"{Documents}"], SchemaPrinter.Print(FixtureSchema.Schema));
        var judged = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!)
            .Select(@case => (Case: @case, Ours: Parser.Parse(@case.Document).Error))
            .OrderBy(pair => pair.Case.Document.Length)
            .ToList();
        var broken = judged.Where(pair => pair.Case.Place is not null).ToList();
        var elsewhere = broken.Where(pair => pair.Ours?.Locations![0].ToString() != pair.Case.Place).ToList();
        output.WriteLine($"{judged.Count} documents, {broken.Count} of them broken. Places of errors differ in {elsewhere.Count}.");

        Assert.Equal(Documents, judged.Count);
        Assert.InRange(broken.Count, Documents / 2, Documents - 100);
        AssertAtMost(0, [.. judged.Where(pair => pair.Case.Place is null != pair.Ours is null)], "verdicts differ");

        // Behind a description, graphql-js shows the description where a keyword is misspelt, and the engine the misspelt keyword.
        AssertAtMost(broken.Count / 100, elsewhere, "places of errors differ");
    }

    private static void AssertAtMost(int most, IReadOnlyList<(Case Case, GraphQLError? Ours)> different, string what)
    {
        if (different.Count > most)
        {
            var (@case, ours) = different[0];
            Assert.Fail(
                $"{different.Count} {what}, at most {most} may. The shortest has seed {@case.Seed}:\n{@case.Document}\n\n" +
                $"graphql-js:\n{@case.Message} ({@case.Place})\n\nthe engine:\n{ours?.Message} ({ours?.Locations?[0]})");
        }
    }

    /// <param name="Place">Line and column of graphql-js's error; null where it has none.</param>
    private sealed record Case(int Seed, string Document, string? Message, string? Place);
}
