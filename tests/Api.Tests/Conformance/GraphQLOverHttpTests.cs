using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>GraphQL over HTTP, judged by the audits of <c>graphql-http</c> (tests/Conformance), which the specification's authors keep.</summary>
public sealed class GraphQLOverHttpTests(Programs programs)
{
    [Fact]
    public async Task Every_audit_passes_the_recommended_and_the_optional_ones_too()
    {
        await NodeProgram.InstallAsync();
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var printed = await NodeProgram.RunAsync("node", ["audit.mjs", new Uri(program.Address, "/graphql").ToString()]);

        var audits = JsonDocument.Parse(printed).RootElement.EnumerateArray().ToList();
        Assert.Equal(61, audits.Count);
        Assert.Empty(audits.Where(audit => audit.GetProperty("status").GetString() != "ok").Select(audit => audit.ToString()));
    }
}
