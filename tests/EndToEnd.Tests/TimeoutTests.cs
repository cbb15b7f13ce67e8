using System.Net;
using System.Text;
using System.Text.Json;
using Npgsql;
using OpenGov.Data;

namespace OpenGov.EndToEnd.Tests;

/// <summary>An operation that takes too long is stopped in the database too, and the node goes on.</summary>
public sealed class TimeoutTests(FilledFolder filled)
{
    private const string Quick = "{ partnerCities { totalCount } }";

    /// <summary>Tens of thousands of joined rows, a hundred times with another text: many times the seconds that the server is given.</summary>
    private static readonly string Slow = $"{{ {string.Join(' ', Enumerable.Range(0, 100).Select(one =>
        $$"""p{{one}}: participants(first: 0, where: { person: { participations: { some: { engagement: { participants: { some: { person: { participations: { some: { engagement: { titleZh: { contains: "q{{one}}" } } } } } } } } } } } }) { totalCount }"""))} }}";

    [Fact]
    public async Task SQLite_is_interrupted_while_it_works()
    {
        using var data = filled.Copy();
        await using var server = await RunningServer.StartAsync(data.Path, "--roles", "api", "--timeout", "5", "--slow-operation", "0");
        var before = await server.AskAsync(Quick);

        await IsStoppedAsync(server, Slow);

        Assert.Equal(before, await server.AskAsync(Quick));
        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task PostgreSQL_is_told_to_stop_waiting_for_a_lock()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Postgres);
        var connection = ((DatabaseAddress.Postgres)database.Address).ConnectionString;
        using var data = new DataFolder();
        await using var server = await RunningServer.StartAsync(data.Path, "--roles", "api", "--timeout", "5", "--slow-operation", "0", "--database", connection);
        await using var source = NpgsqlDataSource.Create(connection);
        var before = await server.AskAsync(Quick);

        await using (var holder = await source.OpenConnectionAsync(TestContext.Current.CancellationToken))
        await using (var transaction = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using var locking = new NpgsqlCommand("lock table partner_city in access exclusive mode", holder, transaction);
            await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await IsStoppedAsync(server, Quick);
        }

        Assert.Equal(before, await server.AskAsync(Quick));
        Assert.Equal("", server.Error);
    }

    private static async Task IsStoppedAsync(RunningServer server, string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"errors":[{"message":"The operation was stopped after 5 s, the most that one may take. Ask for less, or page.","extensions":{"code":"OPERATION_TIMEOUT"}}]}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
    }
}
