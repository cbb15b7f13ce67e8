using System.Text;
using OpenGov.Api.Tests.Support;
using OpenGov.Data.Loading;
using OpenGov.Domain.Gazette;
using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>The distinct connections mode of GraphQL over SSE, judged by the client of those who wrote the protocol.</summary>
public sealed class GraphQLOverSseTests
{
    private const string Follow = "subscription ($after: Long) { changes(after: $after) { sequence operation type } }";

    [Theory, OnEachDatabase]
    public async Task A_client_sees_every_change_once_also_over_a_restart_of_the_node(DatabaseKind kind)
    {
        await NodeProgram.InstallAsync();
        await using var program = await RunningProgram.StartEmptyAsync(kind);
        await using var client = SseClient.Start(program, Follow, new { });
        Assert.Equal("\"connected\"", await client.NextAsync());

        await ImportAsync(program, "Agency", "code,nameZh,kind\nA,甲局,BUREAU\nB,乙局,BUREAU\n");
        await SubmitAsync(program);
        Assert.Equal([Change(1, "Agency"), Change(2, "Agency"), Change(3, "GazetteSubmission")], await client.NextAsync(3));

        await program.StopAsync();
        Assert.Equal("\"broken\"", await client.NextAsync());
        await ImportAsync(program, "Country", "code,nameZh,nameEn\nJP,日本,Japan\nSK,斯洛伐克,Slovakia\n");
        await program.StartAgainAsync();
        await client.GoOnAsync(program);
        Assert.Equal(["\"connected\"", Change(4, "Country"), Change(5, "Country")], await client.NextAsync(3));

        await ImportAsync(program, "Country", "code,nameZh,nameEn\nJP,日本,Nippon\n");
        Assert.Equal(Change(6, "Country", "UPDATE"), await client.NextAsync());
        Assert.Equal("\"complete\"", await client.LeaveAsync());
        Assert.Empty(program.Errors.Entries);
    }

    [Theory]
    [InlineData("{ __typename }", """{"data":{"__typename":"Query"}}""")]
    [InlineData("subscription { changes(after: 7) { sequence } }",
        """{"errors":[{"message":"\"after\" is 7; allowed is 0 to 0, where the journal ends. Give the sequence of an entry that was read from it.","locations":[{"line":1,"column":16}],"path":["changes"],"extensions":{"code":"CURSOR_INVALID"}}]}""")]
    public async Task A_client_gets_what_is_one_response_and_its_end(string query, string response)
    {
        await NodeProgram.InstallAsync();
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        await using var client = SseClient.Start(program, query, new { });

        Assert.Equal(["\"connected\"", response, "\"complete\""], await client.NextAsync(3));
        Assert.Equal("", await client.LeaveAsync());
    }

    private static string Change(int sequence, string type, string operation = "CREATE") =>
        $$"""{"data":{"changes":{"sequence":{{sequence}},"operation":"{{operation}}","type":"{{type}}" """.TrimEnd() + "}}}";

    private static async Task ImportAsync(RunningProgram program, string type, string csv)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var report = await new CsvImporter(program.Store).ImportAsync(DomainModel.Current.Entity(type), $"{type}.csv", content, "importer");
        Assert.Empty(report.Errors);
    }

    private static async Task SubmitAsync(RunningProgram program)
    {
        var agency = new EntityId<Agency>(GlobalId.FromKey("Agency", "A").Value);
        var outcome = await program.Desk.SubmitAsync(
            new SubmitToGazette(GazetteCategory.AdministrativeRule, agency, "標題", "內文", "承辦人"), "officer");
        Assert.IsType<Outcome<GazetteSubmission>.Done>(outcome);
    }
}
