using OpenGov.Data.Tests.Writing;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Reading;

public sealed class ReadSessionTests
{
    /// <summary>Enough rows that bytes leave while the first list is read, and four statements behind it.</summary>
    private const string Query = """
        {
          before: countries { totalCount }
          rows: countries(first: 500) { nodes { key nameEn version } }
          last: country(code: "C399") { nameEn partnerCities { totalCount nodes { nameZh country { nameEn } } } }
          after: countries { totalCount }
        }
        """;

    /// <summary>More than PostgreSQL's tests may have connections.</summary>
    private const int Often = 30;

    [Theory, OnEachDatabase]
    public async Task All_statements_of_an_operation_read_one_state_while_a_writer_commits(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = database.Address.OpenGraph();
        var undisturbed = await graph.AskAsync(Query);

        await using var response = new DisturbedStream(() => database.WriteAsync(batch =>
        {
            batch.Insert(WrittenDatabase.Country("ZZ"));
            batch.Insert(City("new", "C399"));
        }));
        await AnswerAsync(graph, response, TestContext.Current.CancellationToken);

        Assert.True(response.WasDisturbed);
        Assert.Equal(undisturbed, response.Text);
        Assert.NotEqual(undisturbed, await graph.AskAsync(Query));
    }

    [Theory, OnEachDatabase]
    public async Task A_cancelled_request_gives_its_session_back(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = database.Address.OpenGraph();
        var undisturbed = await graph.AskAsync(Query);
        for (var time = 0; time < Often; time++)
        {
            using var caller = new CancellationTokenSource();
            await using var response = new DisturbedStream(caller.CancelAsync);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AnswerAsync(graph, response, caller.Token).AsTask());
        }

        Assert.Equal(undisturbed, await graph.AskAsync(Query));
        await AssertNoTransactionIsOpenAsync(database);
    }

    [Theory, OnEachDatabase]
    public async Task A_request_whose_caller_has_gone_before_it_runs_takes_no_session(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = database.Address.OpenGraph();
        var undisturbed = await graph.AskAsync(Query);
        for (var time = 0; time < Often; time++)
        {
            await using var response = new DisturbedStream(() => Task.CompletedTask);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => AnswerAsync(graph, response, new CancellationToken(canceled: true)).AsTask());
        }

        Assert.Equal(undisturbed, await graph.AskAsync(Query));
        await AssertNoTransactionIsOpenAsync(database);
    }

    [Theory, OnEachDatabase]
    public async Task A_response_that_cannot_be_sent_gives_its_session_back(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var graph = database.Address.OpenGraph();
        var undisturbed = await graph.AskAsync(Query);
        for (var time = 0; time < Often; time++)
        {
            await using var response = new DisturbedStream(() => throw new IOException("The connection is gone."));
            await Assert.ThrowsAsync<IOException>(() => AnswerAsync(graph, response, TestContext.Current.CancellationToken).AsTask());
        }

        Assert.Equal(undisturbed, await graph.AskAsync(Query));
        await AssertNoTransactionIsOpenAsync(database);
    }

    private static async Task<WrittenDatabase> FilledAsync(DatabaseKind kind)
    {
        var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            for (var number = 0; number < 400; number++)
            {
                batch.Insert(WrittenDatabase.Country($"C{number:000}", new string('x', 200)));
            }

            batch.Insert(City("old", "C399"));
        });
        return database;
    }

    private static EntityRow City(string key, string country) => new(WrittenDatabase.Type("PartnerCity"))
    {
        ["key"] = key,
        ["nameZh"] = "某市",
        ["country"] = WrittenDatabase.Id("Country", country),
        ["relation"] = "PARTNER",
    };

    private static async ValueTask AnswerAsync(GraphStore graph, Stream response, CancellationToken cancellation) =>
        await graph.Engine.ExecuteAsync(new GraphQLRequest(Query, AccessScope.Public), response, null, cancellation);

    private static async Task AssertNoTransactionIsOpenAsync(WrittenDatabase database) => Assert.Equal(0L, await database.ExecuteAsync(
        database.Address is DatabaseAddress.Sqlite
            ? "pragma wal_checkpoint(truncate)"
            : "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'"));
}
