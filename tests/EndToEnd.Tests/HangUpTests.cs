using System.Text;
using System.Text.Json;
using Npgsql;
using OpenGov.Data;

namespace OpenGov.EndToEnd.Tests;

/// <summary>A client that hangs up stops its SQL, long before the time that an operation has.</summary>
public sealed class HangUpTests(FilledFolder filled)
{
    private const string Quick = "{ partnerCities { totalCount } }";

    /// <summary>Visits from countries whose visits are from countries …: more than SQLite looks at while a test waits, and none of them passes.</summary>
    private static readonly string Endless = "{ engagements(first: 1, where: { " + string.Concat(Enumerable.Repeat("country: { engagements: { some: { ", 4))
        + "titleZh: { contains: \"no such title\" }" + string.Concat(Enumerable.Repeat(" } } }", 4)) + " }) { nodes { key } } }";

    /// <summary>One operation runs at a time, so the next one is answered when the one before has really ended.</summary>
    private static readonly string[] Options = ["--roles", "api", "--timeout", "3600", "--concurrent-operations", "1", "--slow-operation", "0"];

    [Fact]
    public async Task SQLite_is_interrupted_while_it_works()
    {
        using var data = filled.Copy();
        await using var server = await RunningServer.StartAsync(data.Path, Options);
        var before = await server.AskAsync(Quick);
        var spent = server.ProcessorTime;
        using var client = new CancellationTokenSource();

        var asked = SendAsync(server, Endless, client.Token);
        await Poll.UntilAsync(() => server.ProcessorTime - spent > TimeSpan.FromSeconds(1));
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(before, await server.AskAsync(Quick));
        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task PostgreSQL_is_told_to_stop_waiting_for_a_lock()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Postgres);
        var connection = ((DatabaseAddress.Postgres)database.Address).ConnectionString;
        using var data = new DataFolder();
        await using var server = await RunningServer.StartAsync(data.Path, [.. Options, "--database", connection]);
        await using var source = NpgsqlDataSource.Create(connection);
        var before = await server.AskAsync(Quick);
        using var client = new CancellationTokenSource();

        await using (var holder = await source.OpenConnectionAsync(TestContext.Current.CancellationToken))
        await using (var transaction = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using var locking = new NpgsqlCommand("lock table partner_city in access exclusive mode", holder, transaction);
            await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var asked = SendAsync(server, Quick, client.Token);
            await Poll.UntilAsync(() => Waiting(source) == 1);
            await client.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
            await Poll.UntilAsync(() => Waiting(source) == 0);
        }

        Assert.Equal(before, await server.AskAsync(Quick));
        Assert.Equal("", server.Error);
    }

    private static long Waiting(NpgsqlDataSource source)
    {
        using var command = source.CreateCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        return (long)command.ExecuteScalar()!;
    }

    private static async Task SendAsync(RunningServer server, string query, CancellationToken client)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, client);
    }
}
