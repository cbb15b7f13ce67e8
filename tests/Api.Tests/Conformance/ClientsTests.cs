using System.Text.Json;
using System.Text.RegularExpressions;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>The contract and the running program, judged by what front-end teams build with: Relay, GraphQL Code Generator and GraphQL Inspector.</summary>
public sealed partial class ClientsTests(Programs programs) : IDisposable
{
    private static readonly string Contract = RepositoryRoot.Combine("schema", "opengov.graphql");
    private readonly string folder = Directory.CreateTempSubdirectory("opengov-clients").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Relay_compiles_connections_that_page_and_rows_that_are_asked_again_by_id()
    {
        await NodeProgram.InstallAsync();
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        TakeAlong("relay");
        await TakeServedAsync(program);
        var generated = Directory.CreateDirectory(Path.Combine(folder, "__generated__"));

        await NodeProgram.RunAsync("node", [InModules("relay-compiler", "cli.js"), "relay.config.json"], folder: folder);

        Assert.Equal(
            [
                "partnerCitiesCardQuery", "partnerCitiesChangesSubscription", "partnerCitiesListQuery", "partnerCitiesNodeQuery", "partnerCitiesQuery",
                "partnerCities_card", "partnerCities_country", "partnerCities_list",
            ],
            generated.EnumerateFiles().Select(file => file.Name.Split('.')[0]).Order(StringComparer.Ordinal));

        // What the compiler made of the application's operations is what the application sends.
        async Task<JsonElement> AskAsync(string operation, object variables)
        {
            var artifact = await File.ReadAllTextAsync(generated.EnumerateFiles($"{operation}.*").Single().FullName, TestContext.Current.CancellationToken);
            var query = JsonSerializer.Deserialize<string>(OperationText().Match(artifact).Groups[1].Value);
            return (await program.PostAsync(JsonSerializer.Serialize(new { query, variables }))).Data;
        }

        var page = (await AskAsync("partnerCitiesQuery", new { first = 2 })).GetProperty("partnerCities");
        var after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var ids = page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()).ToList();
        var next = (await AskAsync("partnerCitiesListQuery", new { first = 2, after })).GetProperty("partnerCities").GetProperty("edges");
        Assert.Equal([2, 2], [ids.Count, next.GetArrayLength()]);
        Assert.DoesNotContain(next[0].GetProperty("node").GetProperty("id").GetString(), ids);
        foreach (var operation in (string[])["partnerCitiesCardQuery", "partnerCitiesNodeQuery"])
        {
            Assert.Equal(ids[0], (await AskAsync(operation, new { id = ids[0], count = 1 })).GetProperty("node").GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task The_types_that_are_generated_for_TypeScript_hold_in_an_application()
    {
        await NodeProgram.InstallAsync();
        TakeAlong("typescript");
        var schema = await TakeServedAsync(await programs.OnAsync(DatabaseKind.Sqlite));

        var types = await NodeProgram.RunAsync("node", ["clients/typescript/generate.mjs", schema, .. Documents("operations")]);
        await File.WriteAllTextAsync(Path.Combine(folder, "types.ts"), types, TestContext.Current.CancellationToken);

        Assert.Equal("", await NodeProgram.RunAsync("node", [InModules("typescript", "bin", "tsc"), "-p", folder]));
    }

    [Fact]
    public async Task The_running_program_introspects_as_the_contract_and_takes_every_kept_document()
    {
        await NodeProgram.InstallAsync();
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var printed = await NodeProgram.RunAsync(
            "node",
            [
                "clients/inspect.mjs", new Uri(program.Address, "/graphql").ToString(), Contract,
                .. Documents("operations"), .. Documents("datasets"), .. Documents("gazette"),
            ]);

        var found = JsonDocument.Parse(printed).RootElement;
        Assert.InRange(found.GetProperty("types").GetInt32(), 100, int.MaxValue);
        Assert.True(found.GetProperty("isPrintedAlike").GetBoolean());
        Assert.Empty(found.GetProperty("changes").EnumerateArray());
        Assert.Empty(found.GetProperty("invalid").EnumerateArray());
    }

    private static IEnumerable<string> Documents(string kind) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("schema", kind), "*.graphql").Order(StringComparer.Ordinal);

    /// <summary>The schema that the program tells, as a file beside the client.</summary>
    private async Task<string> TakeServedAsync(RunningProgram program)
    {
        var file = Path.Combine(folder, "opengov.graphql");
        var text = await NodeProgram.RunAsync("node", ["clients/served.mjs", new Uri(program.Address, "/graphql").ToString()]);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }

    private static string InModules(params string[] parts) => Path.Combine([NodeProgram.Folder, "node_modules", .. parts]);

    /// <summary>Copies a client of tests/Conformance/clients, so that what its tools write stays out of the repository.</summary>
    private void TakeAlong(string client)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(NodeProgram.Folder, "clients", client)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    [GeneratedRegex("\"text\": (\"(?:[^\"\\\\]|\\\\.)*\")")]
    private static partial Regex OperationText();
}
