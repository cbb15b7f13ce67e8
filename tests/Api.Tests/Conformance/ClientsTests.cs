using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>The contract and the running program, judged by what front-end teams build with: Relay, GraphQL Code Generator and GraphQL Inspector.</summary>
public sealed class ClientsTests(Programs programs) : IDisposable
{
    private static readonly string Contract = RepositoryRoot.Combine("schema", "opengov.graphql");
    private readonly string folder = Directory.CreateTempSubdirectory("opengov-clients").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Relay_compiles_connections_that_page_and_rows_that_are_asked_again_by_id()
    {
        await NodeProgram.InstallAsync();
        TakeAlong("relay");
        File.Copy(Contract, Path.Combine(folder, "opengov.graphql"));
        var generated = Directory.CreateDirectory(Path.Combine(folder, "__generated__"));

        await NodeProgram.RunAsync("node", [InModules("relay-compiler", "cli.js"), "relay.config.json"], folder: folder);

        Assert.Equal(
            [
                "partnerCitiesCardQuery", "partnerCitiesChangesSubscription", "partnerCitiesListQuery", "partnerCitiesNodeQuery", "partnerCitiesQuery",
                "partnerCities_card", "partnerCities_country", "partnerCities_list",
            ],
            generated.EnumerateFiles().Select(file => file.Name.Split('.')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_types_that_are_generated_for_TypeScript_hold_in_an_application()
    {
        await NodeProgram.InstallAsync();
        TakeAlong("typescript");

        var types = await NodeProgram.RunAsync("node", ["clients/typescript/generate.mjs", Contract, .. Documents("operations")]);
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

    private static string InModules(params string[] parts) => Path.Combine([NodeProgram.Folder, "node_modules", .. parts]);

    /// <summary>Copies a client of tests/Conformance/clients, so that what its tools write stays out of the repository.</summary>
    private void TakeAlong(string client)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(NodeProgram.Folder, "clients", client)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }
}
