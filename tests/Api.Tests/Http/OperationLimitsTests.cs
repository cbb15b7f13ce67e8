using OpenGov.Api.Hosting;
using OpenGov.Api.Tests.Support;

namespace OpenGov.Api.Tests.Http;

/// <summary>How long an operation may take, how many run at once, and what GET may not run.</summary>
public sealed class OperationLimitsTests
{
    private const string EventStream = "text/event-stream";

    [Theory]
    [InlineData(RunningProgram.ResponseType)]
    [InlineData(RunningProgram.JsonType)]
    public async Task An_operation_that_takes_too_long_is_stopped_and_told_so(string accept)
    {
        await using var program = await SmallProgram.StartAsync();

        var asked = program.SendAsync(HttpMethod.Post, "{ wait }", accept);
        await program.EnteredAsync();
        program.Clock.Advance(TimeSpan.FromSeconds(30));

        (await asked).IsRefusal(504, "OPERATION_TIMEOUT",
            "The operation was stopped after 30 s, the most that one may take. Ask for less, or page.");
        Assert.Equal($"{accept}; charset=utf-8", (await asked).ContentType);
    }

    [Fact]
    public async Task An_operation_in_time_is_answered()
    {
        await using var program = await SmallProgram.StartAsync();

        var asked = program.SendAsync(HttpMethod.Post, "{ wait }", RunningProgram.ResponseType);
        await program.EnteredAsync();
        program.Clock.Advance(TimeSpan.FromSeconds(29));
        program.Release();

        Assert.Equal("""{"data":{"wait":"done"}}""", (await asked).Text);
    }

    /// <summary>One runs and ten wait: of the next eleven one is too many.</summary>
    [Fact]
    public async Task One_operation_more_than_may_wait_is_refused_and_the_others_are_answered()
    {
        await using var program = await SmallProgram.StartAsync(new RequestSettings { ConcurrentOperations = 1, RequestsPerSecond = 0 });
        Task<Answer> AskAsync() => program.SendAsync(HttpMethod.Post, "{ wait }", RunningProgram.ResponseType);

        var first = AskAsync();
        await program.EnteredAsync();
        var others = Enumerable.Range(0, 11).Select(_ => AskAsync()).ToList();
        var refused = await Task.WhenAny(others);
        program.Release();

        (await refused).IsRefusal(503, "SERVER_BUSY",
            "More operations wait than this node takes at once. Nothing ran; send it again as \"Retry-After\" says.");
        Assert.Equal(TimeSpan.FromSeconds(1), (await refused).Headers.RetryAfter!.Delta);
        Assert.All(await Task.WhenAll(others.Append(first).Except([refused])), answer => Assert.Equal("""{"data":{"wait":"done"}}""", answer.Text));
    }

    [Fact]
    public async Task A_response_of_a_stream_that_takes_too_long_is_stopped_and_told_so()
    {
        await using var program = await SmallProgram.StartAsync();

        var asked = program.SendAsync(HttpMethod.Post, "{ wait }", EventStream);
        await program.EnteredAsync();
        program.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.EndsWith(
            """data: {"errors":[{"message":"The operation was stopped after 30 s, the most that one may take. Ask for less, or page.","extensions":{"code":"OPERATION_TIMEOUT"}}]}"""
            + "\n\nevent: complete\ndata:\n\n",
            (await asked).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_finds_too_many_operations_waiting_ends_without_completing()
    {
        await using var program = await SmallProgram.StartAsync(new RequestSettings { ConcurrentOperations = 1, RequestsPerSecond = 0 });
        Task<Answer> AskAsync() => program.SendAsync(HttpMethod.Post, "{ wait }", EventStream);

        var first = AskAsync();
        await program.EnteredAsync();
        var others = Enumerable.Range(0, 11).Select(_ => AskAsync()).ToList();
        var refused = await Task.WhenAny(others);
        program.Release();

        Assert.Equal("retry: 2000\n\n", (await refused).Text);
        Assert.All(await Task.WhenAll(others.Append(first).Except([refused])), answer => Assert.Equal(
            "retry: 2000\n\nevent: next\ndata: {\"data\":{\"wait\":\"done\"}}\n\nevent: complete\ndata:\n\n", answer.Text));
    }

    [Fact]
    public async Task A_mutation_may_be_asked_for_as_a_stream_by_POST_and_not_by_GET()
    {
        await using var program = await SmallProgram.StartAsync();

        Assert.Contains(
            "\"The operation is a mutation, but this request may only ask a query; send it with POST.\"",
            (await program.SendAsync(HttpMethod.Get, "mutation { ring }", EventStream)).Text, StringComparison.Ordinal);
        Assert.Equal(0, program.Rung);
        Assert.Contains(
            "data: {\"data\":{\"ring\":1}}\n\nevent: complete", (await program.SendAsync(HttpMethod.Post, "mutation { ring }", EventStream)).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RunningProgram.ResponseType, "GET")]
    [InlineData(RunningProgram.JsonType, "GET")]
    [InlineData(RunningProgram.JsonType, "HEAD")]
    public async Task A_mutation_by_GET_is_405_and_allows_POST(string accept, string method)
    {
        await using var program = await SmallProgram.StartAsync();

        var refused = await program.SendAsync(new HttpMethod(method), "mutation { ring }", accept);
        var rung = await program.SendAsync(HttpMethod.Post, "mutation { ring }", accept);

        Assert.Equal(405, refused.Status);
        Assert.Equal(["POST"], refused.ContentHeaders.Allow);
        if (method == "GET")
        {
            refused.IsRefusal(405, "OPERATION_UNRESOLVABLE", "The operation is a mutation, but this request may only ask a query; send it with POST.");
        }

        Assert.Equal("""{"data":{"ring":1}}""", rung.Text);
        Assert.Equal(1, program.Rung);
    }
}
