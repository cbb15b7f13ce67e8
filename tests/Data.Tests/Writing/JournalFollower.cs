using System.Text.Json;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Tests.Writing;

/// <summary>Follows the journal over GraphQL as the department does.</summary>
internal sealed class JournalFollower : IAsyncDisposable
{
    private readonly CancellationTokenSource leaving;
    private readonly ResponseWriter writer = new();
    private readonly ResponseStream stream;
    private readonly IAsyncEnumerator<SourceEvent> events;

    private JournalFollower(ResponseStream stream, CancellationTokenSource leaving)
    {
        this.leaving = leaving;
        this.stream = stream;
        events = stream.Events.GetAsyncEnumerator(leaving.Token);
    }

    public static GraphStore OpenGraph(DatabaseAddress address, JournalWatch watch)
    {
        var model = DomainModel.Current;
        return new GraphStore(address, model, GraphSchema.Compose(model, new EntityRootFields(model)), watch: watch);
    }

    /// <summary>Starts to follow; waits for nothing longer than a minute.</summary>
    public static async Task<JournalFollower> StartAsync(
        GraphStore graph, string arguments = "", string fields = "sequence", AccessScope? scope = null, string? lastEventId = null)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var request = new GraphQLRequest($"subscription {{ changes{arguments} {{ {fields} }} }}", scope ?? new AccessScope(Classification.Internal))
        {
            LastEventId = lastEventId,
        };
        return new JournalFollower(await graph.Engine.OpenStreamAsync(request, limit.Token), limit);
    }

    /// <summary>The next response, with the event's id.</summary>
    public async Task<(JsonElement Response, string? EventId)> NextAsync()
    {
        if (!await events.MoveNextAsync())
        {
            throw new InvalidOperationException("The stream has ended.");
        }

        writer.Clear();
        await stream.RespondAsync(events.Current, writer, leaving.Token);
        return (JsonElement.Parse(writer.Written.Span), events.Current.Id);
    }

    public async Task<long> NextSequenceAsync() =>
        (await NextAsync()).Response.GetProperty("data").GetProperty("changes").GetProperty("sequence").GetInt64();

    public async Task<IReadOnlyList<long>> NextSequencesAsync(int count)
    {
        var sequences = new List<long>();
        while (sequences.Count < count)
        {
            sequences.Add(await NextSequenceAsync());
        }

        return sequences;
    }

    /// <summary>The code of the one error with which the stream ends at once.</summary>
    public async Task<(string Code, string Message)> RefusalAsync()
    {
        var error = (await NextAsync()).Response.GetProperty("errors")[0];
        Assert.False(await events.MoveNextAsync());
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await events.DisposeAsync();
        writer.Dispose();
        leaving.Dispose();
    }
}
