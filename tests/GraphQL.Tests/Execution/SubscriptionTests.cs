using System.Text;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

/// <summary>Section 6.2.3: source stream and response stream.</summary>
public sealed class SubscriptionTests : IDisposable
{
    private readonly BellTower tower = new();
    private readonly EchoSource planned;
    private readonly GraphQLEngine engine;
    private readonly List<Exception> reported = [];
    private readonly ResponseWriter writer = new();

    public SubscriptionTests()
    {
        planned = new EchoSource(tower.Log);
        engine = new GraphQLEngine(BellTower.Schema, planned, report: (_, exception) => reported.Add(exception), events: tower);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_event_is_a_response_in_its_order_and_the_stream_ends_with_its_source()
    {
        tower.Ring(1);
        tower.Ring(3);
        tower.Stop();

        Assert.Equal(
            ["""#1 {"data":{"bell":{"s":1,"odd":1}}}""", """#3 {"data":{"bell":{"s":3,"odd":3}}}"""],
            await AllAsync("subscription { bell { s: strokes odd } }"));
        Assert.Equal(["open bell tower=north state= last=", "closed"], tower.Log);
    }

    [Fact]
    public async Task The_source_gets_the_arguments_coerced_and_what_the_caller_has_seen()
    {
        tower.Stop();

        await AllAsync(
            "subscription Follow($loud: Boolean!, $hours: [Int]) { ...Root } fragment Root on Subscription { b: bell(loud: $loud, hours: $hours) { strokes } }",
            request => request with { Variables = Library.Json("""{"loud":true,"hours":7}"""), LastEventId = "#6", RequestState = "calm" });

        Assert.Equal(["open b tower=north loud=True hours=[7] state=calm last=#6", "closed"], tower.Log);
    }

    [Fact]
    public async Task An_event_is_the_root_value_of_its_own_execution()
    {
        tower.Ring(4);
        tower.Stop();

        Assert.Equal(["""#4 {"data":{"strokes":4}}"""], await AllAsync("subscription { strokes }"));
    }

    [Fact]
    public async Task What_is_planned_reads_one_snapshot_for_each_event_and_gets_the_event_as_its_parent()
    {
        tower.Ring(1);
        tower.Ring(2);
        tower.Stop();

        Assert.Equal(
            ["""#1 {"data":{"book":{"id":"id"}}}""", """#2 {"data":{"book":{"id":"id"}}}"""],
            await AllAsync("subscription { book { id } }"));
        Assert.Equal(["open book  state= last=", "open", "write book of 1", "open", "write book of 2", "closed"], tower.Log);
        Assert.Equal(2, planned.Disposed);
        Assert.Equal(["book"], planned.Plans);
    }

    [Fact]
    public async Task Below_a_value_in_memory_planned_fields_get_that_value_as_their_parent()
    {
        tower.Ring(7);
        tower.Stop();

        Assert.Equal(["""#7 {"data":{"bell":{"strokes":7,"book":{"id":"id"}}}}"""], await AllAsync("subscription { bell { strokes book { id } } }"));
        Assert.Contains("write book of 7", tower.Log);
    }

    [Fact]
    public async Task An_error_belongs_to_its_event_and_the_next_one_comes()
    {
        tower.Ring(2);
        tower.Ring("three");
        tower.Ring(5);
        tower.Stop();

        var responses = await AllAsync("subscription { bell { strokes odd } }");

        Assert.Equal(
            """#2 {"errors":[{"message":"The bell is cracked.","locations":[{"line":1,"column":31}],"path":["bell","odd"],"extensions":{"code":"CRACKED"}}],"data":{"bell":{"strokes":2,"odd":null}}}""",
            responses[0]);
        Assert.Contains("\"path\":[\"bell\",\"strokes\"]", responses[1], StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", responses[1], StringComparison.Ordinal);
        Assert.Equal("""#5 {"data":{"bell":{"strokes":5,"odd":5}}}""", responses[2]);
    }

    [Fact]
    public async Task A_failed_read_is_masked_in_its_events_response_and_the_next_one_comes()
    {
        tower.Ring(1);
        tower.Ring(2);
        tower.Stop();

        var responses = await AllAsync("subscription { crashing { id } }");

        Assert.Equal(2, responses.Count);
        Assert.All(responses, response => Assert.Contains("\"code\":\"INTERNAL_ERROR\"", response, StringComparison.Ordinal));
        Assert.All(responses, response => Assert.DoesNotContain("fire", response, StringComparison.Ordinal));
        Assert.Equal(["disk on fire", "disk on fire"], reported.Select(exception => exception.Message));
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_stream_with_its_failure_after_what_came_before()
    {
        tower.Ring(1);
        tower.Stop(new IOException("struck by lightning"));
        var seen = new List<string>();

        var failure = await Assert.ThrowsAsync<IOException>(() => AllAsync("subscription { strokes }", into: seen));

        Assert.Equal("struck by lightning", failure.Message);
        Assert.Equal(["""#1 {"data":{"strokes":1}}"""], seen);
        Assert.Equal("closed", tower.Log[^1]);
    }

    [Theory]
    [InlineData("subscription { bell { strokes }", "SYNTAX_ERROR")]
    [InlineData("subscription { bell { stroke } }", "VALIDATION_FAILED")]
    [InlineData("subscription { bell { strokes } strokes }", "VALIDATION_FAILED")]
    [InlineData("subscription { __typename }", "VALIDATION_FAILED")]
    [InlineData("subscription ($l: Boolean!) { bell(loud: $l) { strokes } }", "VARIABLE_INVALID")]
    [InlineData("subscription A { strokes } subscription B { strokes }", "OPERATION_UNRESOLVABLE")]
    public async Task What_is_wrong_with_the_request_is_one_response_and_no_source_is_opened(string query, string code)
    {
        var response = Assert.Single(await AllAsync(query));

        Assert.Contains($"\"code\":\"{code}\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
        Assert.Empty(tower.Log);
    }

    [Fact]
    public async Task A_source_that_refuses_is_one_response_without_data() =>
        Assert.Equal(
            [""" {"errors":[{"message":"The tower is closed.","locations":[{"line":1,"column":16}],"path":["bell"],"extensions":{"code":"CLOSED"}}]}"""],
            await AllAsync("subscription { bell(tower: \"closed\") { strokes } }"));

    [Fact]
    public async Task A_source_that_cannot_be_opened_is_one_masked_response_without_data()
    {
        var response = Assert.Single(await AllAsync("subscription { bell(tower: \"fallen\") { strokes } }"));

        Assert.Contains("\"code\":\"INTERNAL_ERROR\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("stone", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
        Assert.Equal("no stone on another", Assert.Single(reported).Message);
    }

    [Fact]
    public async Task What_the_planned_source_refuses_keeps_the_stream_from_starting()
    {
        var refusing = new EchoSource { Refuse = _ => [new GraphQLError("Not for you.", "FORBIDDEN")] };
        var guarded = new GraphQLEngine(BellTower.Schema, refusing, events: tower);
        var stream = await guarded.OpenStreamAsync(new GraphQLRequest("subscription { book { id } }", "public"), Cancellation);

        await foreach (var one in stream.Events.WithCancellation(Cancellation))
        {
            Assert.Equal(ResponseKind.RequestError, (await stream.RespondAsync(one, writer, Cancellation)).Kind);
        }

        Assert.Empty(tower.Log);
    }

    [Fact]
    public async Task Cancelling_ends_the_source_while_it_waits()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var stream = await engine.OpenStreamAsync(new GraphQLRequest("subscription { strokes }", "public"), leaving.Token);
        await using var reader = stream.Events.GetAsyncEnumerator(leaving.Token);
        var next = reader.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.Equal("closed", tower.Log[^1]);
    }

    [Fact]
    public async Task Leaving_between_two_events_ends_the_source()
    {
        tower.Ring(1);
        tower.Ring(2);
        var stream = await engine.OpenStreamAsync(new GraphQLRequest("subscription { strokes }", "public"), Cancellation);

        await foreach (var first in stream.Events.WithCancellation(Cancellation))
        {
            Assert.Equal("#1", first.Id);
            break;
        }

        Assert.Equal("closed", tower.Log[^1]);
    }

    [Fact]
    public async Task An_event_is_asked_for_only_when_the_one_before_it_was_taken()
    {
        tower.Ring(1);
        tower.Ring(2);
        var stream = await engine.OpenStreamAsync(new GraphQLRequest("subscription { strokes }", "public"), Cancellation);
        Assert.Equal(0, tower.Asked);

        await using var reader = stream.Events.GetAsyncEnumerator(Cancellation);
        await reader.MoveNextAsync();
        Assert.Equal(1, tower.Asked);
        await reader.MoveNextAsync();
        Assert.Equal(2, tower.Asked);
    }

    [Fact]
    public async Task A_query_and_a_mutation_are_streams_of_one_response()
    {
        Assert.Equal([""" {"data":{"hour":12}}"""], await AllAsync("{ hour }"));
        Assert.Equal([""" {"data":{"wind":1}}"""], await AllAsync("mutation { wind }"));
        Assert.Contains(
            "may only ask a query", Assert.Single(await AllAsync("mutation { wind }", request => request with { QueriesOnly = true })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_response_cannot_answer_a_subscription()
    {
        var summary = await engine.ExecuteAsync(new GraphQLRequest("subscription { strokes }", "public"), writer, null, Cancellation);

        Assert.Equal(ResponseKind.StreamRequired, summary.Kind);
        Assert.Equal(
            """{"errors":[{"message":"The operation is a subscription, which one response cannot answer; ask for a stream of events (over HTTP: \"Accept: text/event-stream\").","locations":[{"line":1,"column":16}],"extensions":{"code":"OPERATION_UNRESOLVABLE"}}]}""",
            Encoding.UTF8.GetString(writer.Written.Span));
        Assert.Empty(tower.Log);
    }

    public void Dispose() => writer.Dispose();

    private async Task<List<string>> AllAsync(string query, Func<GraphQLRequest, GraphQLRequest>? with = null, List<string>? into = null)
    {
        var request = new GraphQLRequest(query, "public");
        var stream = await engine.OpenStreamAsync(with?.Invoke(request) ?? request, Cancellation);
        into ??= [];
        await foreach (var one in stream.Events.WithCancellation(Cancellation))
        {
            writer.Clear();
            await stream.RespondAsync(one, writer, Cancellation);
            into.Add($"{one.Id} {Encoding.UTF8.GetString(writer.Written.Span)}");
        }

        return into;
    }
}
