using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Many callers at once, and callers that go away.</summary>
public sealed class LoadTests(Programs programs)
{
    [Theory, OnEachDatabase]
    public async Task Two_hundred_requests_at_once_are_each_answered_right(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);
        var all = await CodesAsync(program, 250);
        Assert.Equal(250, all.Length);

        var answers = await Task.WhenAll(Enumerable.Range(1, 200).Select(count => CodesAsync(program, count)));

        Assert.All(answers.Index(), answer => Assert.Equal(all[..(answer.Index + 1)], answer.Item));
    }

    /// <summary>More hang-ups than the tests' PostgreSQL pool has connections: one that were not given back would be missed at the end.</summary>
    [Theory, OnEachDatabase]
    public async Task A_caller_that_hangs_up_gives_its_session_back(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);
        const string body = """{"query":"{ engagements(first: 500) { totalCount nodes { titleZh participants(first: 500) { nodes { person { nameZh participations(first: 500) { nodes { role engagement { titleZh } } } } } } citations { section } } } }"}""";
        var request = $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 12).Select(one => RawHttp.HangUpAsync(program.Address, request, afterFirstByte: one % 3 == 0)));
        }

        Assert.Equal(250, (await CodesAsync(program, 250)).Length);
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => CodesAsync(program, 3)));
        Assert.All(answers, answer => Assert.Equal(3, answer.Length));
        Assert.Empty(program.Errors.Entries);
    }

    private static async Task<string[]> CodesAsync(RunningProgram program, int first)
    {
        var body = JsonSerializer.Serialize(new
        {
            query = "query($n: Int) { countries(first: $n, order: [{ code: ASC }]) { nodes { code } } }",
            variables = new { n = first },
        });
        var data = (await program.PostAsync(body)).Data;
        return [.. data.GetProperty("countries").GetProperty("nodes").EnumerateArray().Select(country => country.GetProperty("code").GetString()!)];
    }
}
