using System.Text.Json;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>
/// Execution, judged by graphql-js: random requests with random variables to a schema whose answers are computed (<see cref="FixtureData"/>), failures
/// and misplaced nulls among them; always the same.
/// </summary>
public sealed class ExecutionOracleTests(ITestOutputHelper output)
{
    private const int Seed = 20_260_401;
    private const int Count = 4_000;

    [Fact]
    public async Task Data_and_paths_of_errors_are_those_of_graphql_js()
    {
        await NodeProgram.InstallAsync();
        var lines = await NodeProgram.RunAsync("node", ["oracle/execution.mjs", $"{Seed}", $"{Count}"], SchemaPrinter.Print(FixtureSchema.Schema));
        var engine = new GraphQLEngine(FixtureSchema.Schema, new NothingPlanned());

        var judged = new List<(Case Case, Answer Ours)>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var @case = JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!;
            judged.Add((@case, await AskAsync(engine, @case)));
        }

        var theirs = judged.Select(pair => pair.Case).ToList();
        output.WriteLine(
            $"{theirs.Count} requests: {theirs.Count(@case => @case.Data is null)} refused, {theirs.Count(@case => @case.Data == "null")} without data, " +
            $"{theirs.Count(@case => @case is { Data: not (null or "null"), Errors.Count: > 0 })} with data and errors.");

        Assert.Equal(Count, theirs.Count);
        var different = judged.Where(pair => !pair.Ours.Equals(pair.Case)).OrderBy(pair => pair.Case.Document.Length).ToList();
        if (different.Count > 0)
        {
            var (@case, ours) = different[0];
            Assert.Fail(
                $"{different.Count} answers differ. The shortest has seed {@case.Seed}, operation {@case.OperationName ?? "(none)"} and variables " +
                $"{@case.Variables}:\n{@case.Document}\n\ngraphql-js:\n{@case.Data}\n{string.Join('\n', @case.Errors)}\n\n" +
                $"the engine:\n{ours.Data}\n{string.Join('\n', ours.Errors)}");
        }
    }

    private static async Task<Answer> AskAsync(GraphQLEngine engine, Case @case)
    {
        using var writer = new ResponseWriter();
        await engine.ExecuteAsync(
            new GraphQLRequest(@case.Document, "everybody")
            {
                OperationName = @case.OperationName,
                Variables = @case.Variables,
                RequestState = new FixtureState(@case.Seed, @case.IsMutation),
            },
            writer,
            null,
            TestContext.Current.CancellationToken);
        using var response = JsonDocument.Parse(writer.Written);
        var root = response.RootElement;
        return new(
            root.TryGetProperty("data", out var data) ? data.GetRawText() : null,
            root.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(Read)] : []);
    }

    private static Finding Read(JsonElement error) => new(
        error.GetProperty("message").GetString()!,
        error.TryGetProperty("path", out var path) ? path.GetRawText() : "null",
        error.TryGetProperty("locations", out var locations)
            ? [.. locations.EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}")]
            : []);

    /// <summary>A request and what graphql-js answers.</summary>
    /// <param name="Data">The bytes of it; null for a request that was refused.</param>
    private sealed record Case(
        uint Seed, string Document, string? OperationName, JsonElement Variables, bool IsMutation, string? Data, IReadOnlyList<Finding> Errors);

    private sealed record Answer(string? Data, IReadOnlyList<Finding> Errors)
    {
        /// <summary>Each place once: graphql-js tells of an unknown field in a oneOf object both that it is unknown and that no other is given.</summary>
        public bool Equals(Case @case) => Data == @case.Data
            && Errors.Select(error => error.Where).Distinct().SequenceEqual(@case.Errors.Select(error => error.Where).Distinct());
    }

    /// <param name="Path">As JSON.</param>
    private sealed record Finding(string Message, string Path, IReadOnlyList<string> Locations)
    {
        /// <summary>The path of a field; the place of an error of the request, which has no path.</summary>
        public string Where => Path == "null" ? string.Join(", ", Locations) : Path;

        public override string ToString() => $"{Message} {Path} {string.Join(", ", Locations)}";
    }

    /// <summary>Every field of the fixture is resolved in memory.</summary>
    private sealed class NothingPlanned : IPlannedSource
    {
        public PlanResult Plan(NormalizedOperation operation, IReadOnlyList<SelectedField> fields, object scope) =>
            throw new InvalidOperationException("The fixture has no planned fields.");
    }
}
