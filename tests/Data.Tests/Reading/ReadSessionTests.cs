using System.Text;
using OpenGov.Data.Planning;
using OpenGov.Data.Reading;
using OpenGov.Data.Sql;
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

    [Theory, OnEachDatabase]
    public async Task A_statement_that_fails_gives_its_session_back(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var reading = ReadDatabase.Open(database.Address);
        var (good, bad) = (PlanOf(reading, "country"), PlanOf(reading, "no_such_table"));
        for (var time = 0; time < Often; time++)
        {
            await using var first = await reading.OpenAsync(statements: 2, TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<DatabaseException>(() => CountAsync(first, bad));
        }

        for (var time = 0; time < Often; time++)
        {
            await using var last = await reading.OpenAsync(statements: 2, TestContext.Current.CancellationToken);
            await CountAsync(last, good);
            await Assert.ThrowsAsync<DatabaseException>(() => CountAsync(last, bad));
        }

        await using (var session = await reading.OpenAsync(statements: 1, TestContext.Current.CancellationToken))
        {
            Assert.Equal(400, await CountAsync(session, good));
        }

        await AssertNoTransactionIsOpenAsync(database);
    }

    [Theory, OnEachDatabase]
    public async Task A_session_that_ends_before_its_last_statement_leaves_nothing_to_the_next(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);
        await using var reading = ReadDatabase.Open(database.Address);
        var countries = PlanOf(reading, "country");
        await using (var early = await reading.OpenAsync(statements: 3, TestContext.Current.CancellationToken))
        {
            Assert.Equal(400, await CountAsync(early, countries));
            await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("ZZ")));
            Assert.Equal(400, await CountAsync(early, countries));
        }

        await AssertNoTransactionIsOpenAsync(database);
        await using var next = await reading.OpenAsync(statements: 2, TestContext.Current.CancellationToken);
        Assert.Equal(401, await CountAsync(next, countries));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task On_PostgreSQL_the_snapshot_ends_with_the_last_statement(int statements)
    {
        await using var database = await FilledAsync(DatabaseKind.Postgres);
        await using var reading = ReadDatabase.Open(database.Address);
        var countries = PlanOf(reading, "country");
        await using var session = await reading.OpenAsync(statements, TestContext.Current.CancellationToken);
        for (var statement = 0; statement < statements; statement++)
        {
            Assert.Equal(400, await CountAsync(session, countries));
        }

        await AssertNoTransactionIsOpenAsync(database);
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => CountAsync(session, countries));
        Assert.Equal($"The session was opened for {statements} statements; here is another, and its snapshot is gone.", problem.Message);
    }

    [Fact]
    public async Task PostgreSQL_plans_the_lists_of_rows_once_and_other_statements_by_their_values()
    {
        await using var database = await FilledAsync(DatabaseKind.Postgres);
        await using var reading = ReadDatabase.Open(database.Address);
        for (var time = 0; time < 2; time++)
        {
            await using var session = await reading.OpenAsync(statements: 4, TestContext.Current.CancellationToken);
            foreach (var (ordinal, mode) in ((int?, string)[])[(null, "auto"), (0, "force_generic_plan"), (null, "auto"), (0, "force_generic_plan")])
            {
                var plan = PlanOf(reading, "country", "select current_setting('plan_cache_mode')", ordinal);
                await using var rows = await session.QueryAsync(plan, [], TestContext.Current.CancellationToken);
                Assert.True(await rows.ReadAsync(TestContext.Current.CancellationToken));
                Assert.Equal(mode, Encoding.UTF8.GetString(rows.Utf8(0)));
            }
        }
    }

    private static async Task<int> CountAsync(ReadSession session, LevelPlan plan)
    {
        await using var rows = await session.QueryAsync(plan, [], TestContext.Current.CancellationToken);
        var count = 0;
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            count++;
        }

        return count;
    }

    private static LevelPlan PlanOf(ReadDatabase database, string table, string? sql = null, int? ordinal = null)
    {
        var select = new SqlSelect { Columns = [new SqlSelectColumn(new SqlColumn("t", "id"))], From = new SqlTable(table, "t") };
        return new LevelPlan
        {
            Type = WrittenDatabase.Type("Country"),
            Select = select,
            Sql = sql ?? database.Dialect.Print(select),
            Parameters = [],
            Columns = [new ColumnFormat(sql is null ? PropertyKind.Long : PropertyKind.Text)],
            Children = [],
            OrdinalColumn = ordinal,
        };
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
