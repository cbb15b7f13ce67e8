using System.Net.Http.Json;
using OpenGov.Api.Hosting;
using OpenGov.Api.Tests.Support;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>What an operation may cost, as a client meets it.</summary>
public sealed class CostTests(Programs programs)
{
    private const string Small = "{ partnerCities(first: 1) { nodes { key } } }";
    private const string SmallData = """{"partnerCities":{"nodes":[{"key":"akita"}]}}""";
    private const string Large = "{ engagements(first: 500) { nodes { key participants(first: 500) { nodes { key } } } } }";
    private const string Larger = "{ engagements(first: 500) { nodes { a: participants(first: 500) { nodes { key } } b: participants(first: 500) { nodes { key } } c: participants(first: 500) { nodes { key } } } } }";

    [Theory, OnEachDatabase]
    public async Task What_costs_too_much_is_refused_with_its_cost_the_limit_and_a_cheaper_variant(DatabaseKind kind)
    {
        var answer = await AskAsync(await programs.OnAsync(kind), Large);

        answer.IsRefusal(400, "COST_EXCEEDED",
            "The operation may cost 251001 (objects of the answer); allowed are 100000. Most of it is at \"engagements.participants\": 500 × 500 rows. Ask \"first: 197\" at \"engagements.participants\", or less at once.",
            "1:41");
        Assert.Equal(
            """{"code":"COST_EXCEEDED","fieldCost":5010,"typeCost":251001,"maxFieldCost":100000,"maxTypeCost":100000,"costliest":"engagements.participants","cheaper":"engagements.participants(first: 197)"}""",
            answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
    }

    [Theory, OnEachDatabase]
    public async Task A_higher_clearance_may_ask_more(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);

        Assert.NotEqual(0, (await AskAsync(program, Large, key: program.InternalKey)).Data.GetProperty("engagements").GetProperty("nodes").GetArrayLength());
        (await AskAsync(program, Larger, key: program.InternalKey)).IsRefusal(400, "COST_EXCEEDED",
            "The operation may cost 752001 (objects of the answer); allowed are 500000. Most of it is at \"engagements\": 500 rows. Ask \"first: 332\" at \"engagements\", or less at once.", "1:3");
    }

    [Theory, OnEachDatabase]
    public async Task A_report_stands_behind_the_data(DatabaseKind kind) => Assert.Equal(
        $"{{\"data\":{SmallData},\"extensions\":{{\"operationCost\":{Cost(10, 2)}}}}}",
        (await AskAsync(await programs.OnAsync(kind), Small, "report")).Text);

    [Theory, OnEachDatabase]
    public async Task A_report_lets_a_key_of_the_department_pass_its_limit_and_nobody_else(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);

        var answer = await AskAsync(program, Larger, "report", program.InternalKey);

        Assert.NotEqual(0, answer.Data.GetProperty("engagements").GetProperty("nodes").GetArrayLength());
        Assert.Equal(752_001, answer.Json.GetProperty("extensions").GetProperty("operationCost").GetProperty("typeCost").GetInt64());
        Assert.Equal(400, (await AskAsync(program, Large, "report")).Status);
        Assert.Equal(400, (await AskAsync(program, Large, "report", (await program.Keys.IssueAsync("open", Classification.Open, TestContext.Current.CancellationToken)).Secret)).Status);
    }

    [Theory]
    [OnEachDatabase(Small, 10, 2)]
    [OnEachDatabase(Large, 5_010, 251_001)]
    public async Task Validating_tells_the_cost_and_runs_nothing(DatabaseKind kind, string query, int field, int type) => Assert.Equal(
        $"{{\"data\":null,\"extensions\":{{\"operationCost\":{Cost(field, type)}}}}}",
        (await AskAsync(await programs.OnAsync(kind), query, "validate")).Text);

    [Theory]
    [OnEachDatabase("/rest/visits-received?from=2023&before=2024", 200)]
    [OnEachDatabase("/rest/visits-received?from=2023&before=2024&first=500", 200)]
    public async Task A_named_operation_passes_whatever_page_it_is_asked_for(DatabaseKind kind, string path, int status) =>
        Assert.Equal(status, (await (await programs.OnAsync(kind)).GetAsync(path)).Status);

    [Fact]
    public async Task A_named_operation_reports_its_cost_and_has_the_same_limit()
    {
        await using var program = await RunningProgram.StartAsync(
            DatabaseKind.Sqlite, new RequestSettings { RequestsPerSecond = 0, CostLimits = new CostLimits { Open = 1_000 } });
        Task<Answer> AskRestAsync(int first)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/rest/visits-received?from=2023&before=2024&first={first}");
            request.Headers.Add("GraphQL-Cost", "report");
            return program.SendAsync(request);
        }

        Assert.Equal(1_000, (await AskRestAsync(1)).Json.GetProperty("extensions").GetProperty("operationCost").GetProperty("maxTypeCost").GetInt32());
        Assert.Equal("COST_EXCEEDED", (await AskRestAsync(50)).Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_subscription_that_costs_too_much_or_whose_cost_is_asked_does_not_begin()
    {
        await using var program = await RunningProgram.StartAsync(
            DatabaseKind.Sqlite, new RequestSettings { RequestsPerSecond = 0, CostLimits = new CostLimits { Internal = 1 } });
        async Task<string> FirstAsync(string? header)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "subscription { changes { sequence } }" }) };
            request.Headers.Add("GraphQL-Cost", header);
            using var events = await EventReader.OpenAsync(program, request, program.InternalKey, cancellation: TestContext.Current.CancellationToken);
            var blocks = await events.AllAsync(TestContext.Current.CancellationToken);
            Assert.Equal("event: complete|data:", blocks[^1]);
            return blocks[1];
        }

        Assert.Equal(
            """event: next|data: {"errors":[{"message":"The operation may cost 5 (calls of fields); allowed are 1. Ask for less at once.","extensions":{"code":"COST_EXCEEDED","fieldCost":5,"typeCost":1,"maxFieldCost":1,"maxTypeCost":1}}]}""",
            await FirstAsync(null));
        Assert.Equal(
            """event: next|data: {"data":null,"extensions":{"operationCost":{"fieldCost":5,"typeCost":1,"maxFieldCost":1,"maxTypeCost":1}}}""",
            await FirstAsync("validate"));
    }

    [Theory, OnEachDatabase]
    public async Task The_header_takes_two_words(DatabaseKind kind) =>
        (await AskAsync(await programs.OnAsync(kind), Small, "please")).IsRefusal(
            400, "BODY_INVALID", "The header \"GraphQL-Cost\" is \"please\"; allowed are \"report\" and \"validate\".");

    private static string Cost(int field, int type) => $$"""{"fieldCost":{{field}},"typeCost":{{type}},"maxFieldCost":100000,"maxTypeCost":100000}""";

    private static Task<Answer> AskAsync(RunningProgram program, string query, string? header = null, string? key = null) =>
        program.AskAsync(new { query }, key, header is null ? null : ("GraphQL-Cost", header));
}
