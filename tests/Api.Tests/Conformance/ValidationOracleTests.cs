using System.Text.Json;
using System.Text.RegularExpressions;
using OpenGov.Api.Hosting;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>
/// Validation, judged by graphql-js: random documents (tests/Conformance/oracle), valid ones and ones that break each rule, always the same.
/// </summary>
public sealed partial class ValidationOracleTests(ITestOutputHelper output)
{
    private const int Seed = 20_260_401;

    [Fact]
    public async Task Everything_that_a_schema_can_have_is_judged_as_graphql_js_does() =>
        await CheckAsync(FixtureSchema.Schema, valid: 3_000, invalid: 120, rules: 27);

    [Fact]
    public async Task Documents_for_the_contract_are_judged_as_graphql_js_does() =>
        await CheckAsync(Platform.ComposeSchema(), valid: 1_000, invalid: 100, rules: 28);

    private static async Task<IReadOnlyList<Case>> AskAsync(GraphQLSchema schema, int valid, int invalid)
    {
        await NodeProgram.InstallAsync();
        var lines = await NodeProgram.RunAsync("node", ["oracle/validation.mjs", $"{Seed}", $"{valid}", $"{invalid}"], SchemaPrinter.Print(schema));
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!)];
    }

    /// <param name="valid">Documents that graphql-js finds valid.</param>
    /// <param name="invalid">Documents for each rule that graphql-js finds broken.</param>
    /// <param name="rules">How many rules the schema gives a way to break: only the fixture has mutations.</param>
    private async Task CheckAsync(GraphQLSchema schema, int valid, int invalid, int rules)
    {
        var cases = await AskAsync(schema, valid, invalid);
        Assert.Equal(valid, cases.Count(@case => @case.Errors.Count == 0));
        var broken = cases.Where(@case => @case is { Rule: not null, Errors.Count: > 0 }).CountBy(@case => @case.Rule!).ToList();
        Assert.Equal(rules, broken.Count);
        Assert.All(broken, rule => Assert.Equal(invalid, rule.Value));
        var judged = cases.Select(@case => new Judged(@case, Judge(schema, @case.Document))).ToList();
        var elsewhere = judged.Where(pair => !Places(pair.Ours).SequenceEqual(Places(pair.Theirs))).ToList();
        var (errors, naming) = (judged.Sum(pair => pair.Theirs.Count), Count(judged, NamesAll));
        output.WriteLine(
            $"{cases.Count} documents with {errors} errors. Places of errors differ in {elsewhere.Count} documents. " +
            $"{Count(judged, (theirs, ours) => theirs == ours)} messages are equal; {naming} name all that graphql-js's name.");

        AssertAtMost(0, judged.Where(pair => pair.Theirs.Count == 0 != (pair.Ours.Count == 0)), "verdicts differ");

        // Where a fragment is spread in two fields that are merged, each judge tells the conflicts inside it in its own way.
        AssertAtMost(cases.Count / 200, elsewhere, "places of errors differ");
        Assert.True(naming >= 0.95 * errors, $"{naming} of {errors} messages name all that graphql-js's name.");
    }

    private static IReadOnlyList<Finding> Judge(GraphQLSchema schema, string text)
    {
        var parsed = Parser.Parse(text);
        IReadOnlyList<GraphQLError> errors = parsed.Succeeded ? DocumentValidator.Validate(schema, parsed.Document) : [parsed.Error];
        return [.. errors.Select(error => new Finding(error.Message, [.. (error.Locations ?? []).Select(location => location.ToString())]))];
    }

    /// <summary>Fails with the shortest case, which is the easiest to understand.</summary>
    private static void AssertAtMost(int most, IEnumerable<Judged> different, string what)
    {
        var cases = different.OrderBy(pair => pair.Case.Document.Length).ToList();
        if (cases.Count > most)
        {
            var (@case, ours) = cases[0];
            Assert.Fail(
                $"{cases.Count} {what}, at most {most} may. The shortest has seed {@case.Seed} and is to break {@case.Rule ?? "nothing"}:\n{@case.Document}\n\n" +
                $"graphql-js:\n{string.Join('\n', @case.Errors)}\n\nthe engine:\n{string.Join('\n', ours)}");
        }
    }

    /// <summary>The places of each error, once: graphql-js tells some conflicts of fields each time that it comes across them.</summary>
    private static IEnumerable<string> Places(IReadOnlyList<Finding> errors) => errors.Select(error => error.Place).Distinct().Order(StringComparer.Ordinal);

    /// <summary>How many of graphql-js's errors have a counterpart in the same place whose message passes.</summary>
    private static int Count(IEnumerable<Judged> judged, Func<string, string, bool> passes) => judged.Sum(pair =>
        pair.Theirs.Count(error => pair.Ours.Any(own => own.Place == error.Place && passes(error.Message, own.Message))));

    private static bool NamesAll(string theirs, string ours) => Name().Matches(theirs).All(name => ours.Contains(name.Groups[1].Value, StringComparison.Ordinal));

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Name();

    /// <summary>A document and what graphql-js says of it.</summary>
    /// <param name="Rule">The rule that it is to break; null for one that is meant to be valid.</param>
    private sealed record Case(int Seed, string? Rule, string Document, IReadOnlyList<Finding> Errors);

    private sealed record Judged(Case Case, IReadOnlyList<Finding> Ours)
    {
        public IReadOnlyList<Finding> Theirs => Case.Errors;
    }

    private sealed record Finding(string Message, IReadOnlyList<string> Locations)
    {
        public string Place { get; } = string.Join(", ", Locations.Order(StringComparer.Ordinal));

        public override string ToString() => $"{Message} ({string.Join(", ", Locations)})";
    }
}
