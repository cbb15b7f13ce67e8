using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Writing;

/// <summary>The subscription to the journal, below HTTP.</summary>
public sealed class JournalEventsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_follower_begins_with_what_comes_after_it_has_started(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var (store, graph) = Open(database);
        await using var owned = graph;
        await WriteAsync(store, "A", "B");

        await using var follower = await JournalFollower.StartAsync(graph, fields: "sequence operation type entityId actor");
        await WriteAsync(store, "C");
        var (response, eventId) = await follower.NextAsync();

        Assert.Equal(
            """{"data":{"changes":{"sequence":3,"operation":"CREATE","type":"Country","entityId":"ID","actor":"tester"}}}"""
                .Replace("ID", GlobalId.FromKey("Country", "C").ToString(), StringComparison.Ordinal),
            response.GetRawText());
        Assert.Equal("3", eventId);
    }

    [Theory, OnEachDatabase]
    public async Task A_follower_that_was_away_goes_on_where_it_was(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var (store, graph) = Open(database);
        await using var owned = graph;
        await WriteAsync(store, "A", "B", "C");

        await using var fromStart = await JournalFollower.StartAsync(graph, "(after: 0)");
        await using var fromTwo = await JournalFollower.StartAsync(graph, "(after: 2)");
        await using var again = await JournalFollower.StartAsync(graph, "(after: 0)", lastEventId: "2");
        await WriteAsync(store, "D");

        Assert.Equal([1, 2, 3, 4], await fromStart.NextSequencesAsync(4));
        Assert.Equal([3, 4], await fromTwo.NextSequencesAsync(2));
        Assert.Equal([3, 4], await again.NextSequencesAsync(2));
    }

    [Theory, OnEachDatabase]
    public async Task A_follower_of_some_types_gets_these_only_and_their_place_in_the_whole_journal(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var (store, graph) = Open(database);
        await using var owned = graph;

        await using var follower = await JournalFollower.StartAsync(graph, "(types: [\"Agency\", \"Person\"])", "sequence type");
        await WriteAsync(store, "A", "B");
        await WrittenDatabase.WriteAsync(store, batch => batch.Insert(WrittenDatabase.Agency("Q")), "tester");

        Assert.Equal("""{"data":{"changes":{"sequence":3,"type":"Agency"}}}""", (await follower.NextAsync()).Response.GetRawText());
    }

    [Theory, OnEachDatabase]
    public async Task What_another_program_writes_is_noticed(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var (_, graph) = Open(database);
        await using var owned = graph;
        var another = new WriteStore(database.FromAnotherProcess, DomainModel.Current, database.Clock);

        await using var follower = await JournalFollower.StartAsync(graph);
        var next = follower.NextSequencesAsync(2);
        Assert.False(next.IsCompleted);
        await WriteAsync(another, "A");
        await WriteAsync(another, "B");

        Assert.Equal([1, 2], await next);
    }

    [Theory, OnEachDatabase]
    public async Task A_backlog_of_many_pages_is_read_to_its_end(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var (store, graph) = Open(database);
        await using var owned = graph;
        var entries = (2 * JournalStatements.PageSize) + 1;
        await WriteAsync(store, [.. Enumerable.Range(1, entries).Select(number => $"C{number}")]);

        await using var follower = await JournalFollower.StartAsync(graph, "(after: 0)");

        Assert.Equal(Enumerable.Range(1, entries).Select(number => (long)number), await follower.NextSequencesAsync(entries));
    }

    [Theory, OnEachDatabase]
    public async Task The_public_follows_nothing(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var (_, graph) = Open(database);
        await using var owned = graph;

        await using var follower = await JournalFollower.StartAsync(graph, fields: "__typename", scope: AccessScope.Public);

        Assert.Equal(
            ("FORBIDDEN",
                "Type \"Change\" is Internal; this request reads Open fields only. Leave it out, or send an API key whose clearance is Internal or higher."),
            await follower.RefusalAsync());
    }

    [Theory]
    [InlineData("(after: 3)", null, "CURSOR_INVALID",
        "\"after\" is 3; allowed is 0 to 2, where the journal ends. Give the sequence of an entry that was read from it.")]
    [InlineData("(after: -1)", null, "CURSOR_INVALID",
        "\"after\" is -1; allowed is 0 to 2, where the journal ends. Give the sequence of an entry that was read from it.")]
    [InlineData("(after: 1)", "3", "CURSOR_INVALID",
        "\"after\" is 3; allowed is 0 to 2, where the journal ends. Give the sequence of an entry that was read from it.")]
    [InlineData("", "yesterday", "CURSOR_INVALID",
        "The last event's id is \"yesterday\"; allowed is the id of an event of this subscription. Begin again without it.")]
    [InlineData("(types: [\"Country\", \"Contry\"])", null, "TYPE_UNKNOWN",
        "The journal has no type \"Contry\"; allowed are the names of types that people write. Did you mean \"Country\"?")]
    [InlineData("(types: [\"Change\"])", null, "TYPE_UNKNOWN",
        "The journal has no type \"Change\"; allowed are the names of types that people write.")]
    public async Task What_cannot_be_followed_is_told_at_once(string arguments, string? lastEventId, string code, string message)
    {
        await using var database = await WrittenDatabase.OpenAsync(DatabaseKind.Sqlite);
        var (store, graph) = Open(database);
        await using var owned = graph;
        await WriteAsync(store, "A", "B");

        await using var follower = await JournalFollower.StartAsync(graph, arguments, lastEventId: lastEventId);

        Assert.Equal((code, message), await follower.RefusalAsync());
    }

    [Fact]
    public async Task A_follower_is_told_when_the_journal_cannot_be_read_any_more()
    {
        await using var database = await WrittenDatabase.OpenAsync(DatabaseKind.Sqlite);
        var (_, graph) = Open(database);
        await using var owned = graph;
        await using var follower = await JournalFollower.StartAsync(graph);
        var next = follower.NextAsync();

        await database.ExecuteAsync("drop table journal_head");

        Assert.Contains("journal_head", (await Assert.ThrowsAnyAsync<Exception>(() => next)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_in_the_journal_ends_the_stream()
    {
        await using var database = await WrittenDatabase.OpenAsync(DatabaseKind.Sqlite);
        var (store, graph) = Open(database);
        await using var owned = graph;
        await WriteAsync(store, "A", "B", "C");
        await database.ExecuteAsync("delete from change where id = 2");
        await using var follower = await JournalFollower.StartAsync(graph, "(after: 0)");

        Assert.Equal(1, await follower.NextSequenceAsync());
        Assert.Equal(
            "The journal goes from 1 to 3: entries between them are missing.",
            (await Assert.ThrowsAsync<InvalidOperationException>(follower.NextSequenceAsync)).Message);
    }

    /// <summary>
    /// Writers of this and of another program commit batches of any size while followers come, leave and come back. Whatever happens, each one has
    /// read a prefix of the journal, entry by entry.
    /// </summary>
    [Theory, OnEachDatabase]
    public async Task Whoever_follows_sees_every_entry_once_and_in_order_while_many_write(DatabaseKind kind)
    {
        const int Writers = 4;
        const int Batches = 15;
        const int Followers = 6;
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var (own, graph) = Open(database);
        await using var owned = graph;
        var another = new WriteStore(database.FromAnotherProcess, DomainModel.Current, database.Clock);
        var sizes = Enumerable.Range(0, Writers).Select(writer => new Random(writer)).Select(random =>
            Enumerable.Range(0, Batches).Select(_ => random.Next(1, 12)).ToArray()).ToArray();
        var entries = sizes.Sum(writer => writer.Sum());

        var writers = sizes.Select((batches, writer) => Task.Run(async () =>
        {
            for (var batch = 0; batch < batches.Length; batch++)
            {
                await WriteAsync(
                    writer % 2 == 0 ? own : another,
                    [.. Enumerable.Range(0, batches[batch]).Select(row => $"W{writer}B{batch}R{row}")]);
            }
        }, Cancellation)).ToArray();
        var followers = Enumerable.Range(0, Followers).Select(follower => Task.Run(() => FollowAsync(graph, entries, new Random(100 + follower)), Cancellation));

        await Task.WhenAll(writers);
        foreach (var seen in await Task.WhenAll(followers))
        {
            Assert.Equal(Enumerable.Range(1, entries).Select(number => (long)number), seen);
        }
    }

    /// <summary>Reads the whole journal in several goes, each begun after the last entry of the one before.</summary>
    private static async Task<IReadOnlyList<long>> FollowAsync(GraphStore graph, int entries, Random random)
    {
        var seen = new List<long>();
        while (seen.Count < entries)
        {
            await using var follower = await JournalFollower.StartAsync(graph, $"(after: {seen.Count})");
            seen.AddRange(await follower.NextSequencesAsync(Math.Min(random.Next(1, entries / 2), entries - seen.Count)));
        }

        return seen;
    }

    private static (WriteStore Store, GraphStore Graph) Open(WrittenDatabase database)
    {
        var watch = new JournalWatch(database.Address, TimeProvider.System);
        return (
            new WriteStore(database.Address, DomainModel.Current, database.Clock, watch),
            JournalFollower.OpenGraph(database.Address, watch));
    }

    private static Task WriteAsync(WriteStore store, params string[] countries) => WrittenDatabase.WriteAsync(
        store,
        batch =>
        {
            foreach (var code in countries)
            {
                batch.Insert(WrittenDatabase.Country(code));
            }
        },
        "tester");
}
