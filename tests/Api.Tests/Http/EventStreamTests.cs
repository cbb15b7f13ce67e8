using System.Net.Http.Headers;
using Microsoft.Data.Sqlite;
using OpenGov.Api.Http;
using OpenGov.Api.Tests.Support;
using OpenGov.Data;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>GraphQL over server-sent events. Each test has a program of its own, since it writes and counts streams.</summary>
public sealed class EventStreamTests : IDisposable
{
    private const string Follow = """{"query":"subscription { changes { sequence type } }"}""";

    private readonly CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public EventStreamTests() => limit.CancelAfter(TimeSpan.FromMinutes(1));

    private CancellationToken Limit => limit.Token;

    [Theory, OnEachDatabase]
    public async Task A_subscriber_gets_each_change_when_it_is_made(DatabaseKind kind)
    {
        await using var program = await RunningProgram.StartEmptyAsync(kind);
        using var events = await EventReader.OpenAsync(program, Follow, program.InternalKey, cancellation: Limit);

        Assert.Equal(200, (int)events.Response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", events.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", events.Response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", events.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no", events.Response.Headers.GetValues("X-Accel-Buffering").Single());
        Assert.Equal("retry: 2000", await events.NextAsync(Limit));
        await WriteAsync(program, "A");
        Assert.Equal("""event: next|id: 1|data: {"data":{"changes":{"sequence":1,"type":"Country"}}}""", await events.NextAsync(Limit));
        await WriteAsync(program, "B", "C");
        Assert.Equal("""event: next|id: 2|data: {"data":{"changes":{"sequence":2,"type":"Country"}}}""", await events.NextAsync(Limit));
        Assert.Equal("""event: next|id: 3|data: {"data":{"changes":{"sequence":3,"type":"Country"}}}""", await events.NextAsync(Limit));
    }

    [Fact]
    public async Task A_browser_that_comes_back_says_what_it_has_seen_and_gets_what_follows()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        await WriteAsync(program, "A", "B", "C");
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("subscription { changes(after: 0) { sequence } }"));
        request.Headers.Add("Last-Event-ID", "2");

        using var events = await EventReader.OpenAsync(program, request, program.InternalKey, cancellation: Limit);

        await events.NextAsync(Limit);
        Assert.Equal("""event: next|id: 3|data: {"data":{"changes":{"sequence":3}}}""", await events.NextAsync(Limit));
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }"}""", """data: {"data":{"__typename":"Query"}}""")]
    [InlineData("""{"query":"subscription { changes { sequenc } }"}""",
        """data: {"errors":[{"message":"Type \"Change\" has no field \"sequenc\". Did you mean \"sequence\"?","locations":[{"line":1,"column":26}],"extensions":{"code":"VALIDATION_FAILED"}}]}""")]
    [InlineData("""{"query":"subscription { changes(types: [\"Contry\"]) { sequence } }"}""",
        """data: {"errors":[{"message":"The journal has no type \"Contry\"; allowed are the names of types that people write. Did you mean \"Country\"?","locations":[{"line":1,"column":16}],"path":["changes"],"extensions":{"code":"TYPE_UNKNOWN"}}]}""")]
    public async Task What_has_one_response_is_a_stream_of_one_that_completes(string body, string data)
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);

        using var events = await EventReader.OpenAsync(program, body, program.InternalKey, cancellation: Limit);

        Assert.Equal(200, (int)events.Response.StatusCode);
        Assert.Equal(["retry: 2000", $"event: next|{data}", "event: complete|data:"], await events.AllAsync(Limit));
    }

    [Fact]
    public async Task The_public_is_told_that_the_journal_is_not_for_it()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);

        using var events = await EventReader.OpenAsync(program, Follow, cancellation: Limit);

        var blocks = await events.AllAsync(Limit);
        Assert.Contains("\"code\":\"FORBIDDEN\"", blocks[1], StringComparison.Ordinal);
        Assert.Equal("event: complete|data:", blocks[2]);
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task A_subscription_that_asks_for_no_stream_is_not_acceptable(string accept)
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);

        (await program.PostAsync(Follow, accept, program.InternalKey)).IsRefusal(
            406, "OPERATION_UNRESOLVABLE",
            "The operation is a subscription, which one response cannot answer; ask for a stream of events (over HTTP: \"Accept: text/event-stream\").",
            "1:16");
    }

    [Fact]
    public async Task A_client_that_takes_streams_beside_json_gets_one_for_a_subscription_alone()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        const string accept = "application/graphql-response+json, application/json, text/event-stream, multipart/mixed";

        using var events = await EventReader.OpenAsync(program, Follow, program.InternalKey, accept, Limit);

        Assert.Equal("retry: 2000", await events.NextAsync(Limit));
        Assert.Equal("Query", (await program.PostAsync("""{"query":"{ __typename }"}""", accept)).Data.GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task What_is_wrong_before_the_operation_has_a_status_and_no_stream()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);

        (await program.PostAsync(Follow, "text/event-stream", "ogk_wrong")).IsRefusal(
            401, "KEY_INVALID", "The API key is unknown or was revoked. Send a valid key as \"Authorization: Bearer …\", or none: Open fields need no key.");
        (await program.PostAsync("""{"query":1}""", "text/event-stream")).IsRefusal(
            400, "BODY_INVALID", "\"query\" is a JSON number; allowed is a string.");
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_of_its_stream_and_ends()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        var request = new HttpRequestMessage(HttpMethod.Head, "/graphql?query=" + Uri.EscapeDataString("subscription { changes { sequence } }"));
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", program.InternalKey);

        var answer = await program.SendAsync(request);

        Assert.Equal("text/event-stream; charset=utf-8", answer.ContentType);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task A_silent_stream_is_kept_alive_by_comments()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        using var events = await EventReader.OpenAsync(program, Follow, program.InternalKey, cancellation: Limit);
        await events.NextAsync(Limit);

        Assert.Equal(":", await WhileTimePassesAsync(program, events.NextAsync(Limit)));
    }

    [Fact]
    public async Task A_stream_ends_without_completing_soon_after_its_key_was_revoked()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        using var events = await EventReader.OpenAsync(program, Follow, program.InternalKey, cancellation: Limit);
        await events.NextAsync(Limit);

        Assert.True(await program.Keys.RevokeAsync(program.InternalKeyId, Limit));

        Assert.All(await WhileTimePassesAsync(program, events.AllAsync(Limit)), block => Assert.Equal(":", block));
        Assert.Empty(program.Errors.Entries);
    }

    [Fact]
    public async Task A_node_that_stops_ends_its_streams_at_once_without_completing()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        using var events = await EventReader.OpenAsync(program, Follow, program.InternalKey, cancellation: Limit);
        await events.NextAsync(Limit);

        // The host would wait thirty seconds for a request that does not end.
        await program.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), Limit);

        Assert.Null(await events.NextAsync(Limit));
        Assert.Empty(program.Errors.Entries);
    }

    [Fact]
    public async Task A_stream_whose_journal_cannot_be_read_any_more_is_cut_and_logged()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        using var events = await EventReader.OpenAsync(program, Follow, program.InternalKey, cancellation: Limit);
        await events.NextAsync(Limit);

        await using (var connection = new SqliteConnection($"Data Source={((DatabaseAddress.Sqlite)program.Database.Address).File};Pooling=False"))
        {
            await connection.OpenAsync(Limit);
            await using var command = connection.CreateCommand();
            command.CommandText = "drop table journal_head";
            await command.ExecuteNonQueryAsync(Limit);
        }

        await Assert.ThrowsAnyAsync<IOException>(() => WhileTimePassesAsync(program, events.AllAsync(Limit)));
        Assert.StartsWith("An answer was broken off. ", Assert.Single(program.Errors.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_has_so_many_streams_and_gets_the_place_back_of_one_that_it_closes()
    {
        await using var program = await RunningProgram.StartEmptyAsync(DatabaseKind.Sqlite);
        var open = new Queue<EventReader>();
        for (var stream = 0; stream < 20; stream++)
        {
            open.Enqueue(await EventReader.OpenAsync(program, Follow, program.InternalKey, cancellation: Limit));
        }

        (await program.PostAsync(Follow, "text/event-stream", program.InternalKey)).IsRefusal(
            429, "STREAMS_EXCEEDED", "This caller has 20 event streams open, the most that are allowed. Close one first.");
        using (var another = await EventReader.OpenAsync(program, """{"query":"{ __typename }"}""", cancellation: Limit))
        {
            Assert.Equal(200, (int)another.Response.StatusCode);
        }

        open.Dequeue().Dispose();

        // The server learns of it when the connection is gone.
        EventReader next;
        while ((int)(next = await EventReader.OpenAsync(program, Follow, program.InternalKey, cancellation: Limit)).Response.StatusCode == 429)
        {
            next.Dispose();
        }

        Assert.Equal("retry: 2000", await next.NextAsync(Limit));
        next.Dispose();
        while (open.TryDequeue(out var stream))
        {
            stream.Dispose();
        }

        Assert.Empty(program.Errors.Entries);
    }

    [Fact]
    public void A_node_has_so_many_streams_in_all()
    {
        var limits = new EventStreamLimits(mostPerCaller: 1, most: 2);
        var first = limits.Enter("a").Place!;
        Assert.NotNull(limits.Enter("b").Place);

        Assert.Equal(
            new RequestFailure(503, "STREAMS_EXCEEDED", "The node has 2 event streams open, the most that are allowed. Try again later."),
            limits.Enter("c").Failure);
        first.Dispose();
        Assert.NotNull(limits.Enter("c").Place);
    }

    public void Dispose() => limit.Dispose();

    /// <summary>Moves the program's clock on until the task has ended.</summary>
    private async Task<T> WhileTimePassesAsync<T>(RunningProgram program, Task<T> task)
    {
        while (!task.IsCompleted)
        {
            Limit.ThrowIfCancellationRequested();
            program.Clock.Advance(EventStreams.KeepAlive);
            await Task.Yield();
        }

        return await task;
    }

    private static async Task WriteAsync(RunningProgram program, params string[] countries)
    {
        await using var batch = await program.Store.BeginAsync("tester");
        foreach (var code in countries)
        {
            batch.Insert(new EntityRow(DomainModel.Current.Entity("Country")) { ["key"] = code, ["nameZh"] = "某地", ["nameEn"] = "Somewhere" });
        }

        await batch.CommitAsync();
    }
}
