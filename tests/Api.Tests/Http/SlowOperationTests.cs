using OpenGov.Api.Hosting;
using OpenGov.Api.Http;
using OpenGov.Api.Tests.Support;
using OpenGov.Data;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Operations that took long, as the operator reads of them.</summary>
public sealed class SlowOperationTests
{
    [Fact]
    public async Task A_slow_operation_is_logged_with_its_SQL_and_without_a_value()
    {
        var (clock, log) = (new TestClock("2026-01-05T08:00:00+08:00"), new LogLines());
        await using var graph = new GraphStore(new DatabaseAddress.Sqlite("never opened"), DomainModel.Current, Platform.ComposeSchema());
        var slow = new SlowOperations(TimeSpan.FromSeconds(1), graph.Engine, clock, log);
        var request = new GraphQLRequest("query city { partnerCities(where: { nameEn: { eq: \"Busan\" } }) { nodes { key } } }", AccessScope.Public);

        var started = slow.Start();
        clock.Advance(TimeSpan.FromMilliseconds(1_250));
        slow.End(request, started);

        Assert.Equal(
            $"Operation city took 1250 ms, allowed are 1000. Document {TrustedDocuments.HashOf(request.Query)}. SQL: select t0.\"key\" from \"partner_city\" t0 where t0.\"name_en\" = ?1 order by t0.\"key\" limit ?2",
            Assert.Single(log.Written));
    }

    [Theory]
    [InlineData(1_000, 1_000, "{ wait }", "Operation (anonymous) took 1000 ms, allowed are 1000. Document ")]
    [InlineData(1_000, 2_000, "query slow { wait }", "Operation slow took 2000 ms, allowed are 1000. Document ")]
    [InlineData(1_000, 999, "{ wait }", null)]
    [InlineData(0, 20_000, "{ wait }", null)]
    public async Task An_operation_is_slow_from_the_threshold_on(int threshold, int takes, string query, string? line)
    {
        await using var program = await SmallProgram.StartAsync(new RequestSettings { SlowOperation = TimeSpan.FromMilliseconds(threshold) });

        var asked = program.SendAsync(HttpMethod.Post, query, RunningProgram.ResponseType);
        await program.EnteredAsync();
        program.Clock.Advance(TimeSpan.FromMilliseconds(takes));
        program.Release();

        Assert.Equal(200, (await asked).Status);
        if (line is null)
        {
            Assert.Empty(program.Log.Written);
            return;
        }

        // The answer leaves before its time is known.
        Assert.StartsWith(line, await program.Log.FirstAsync(), StringComparison.Ordinal);
        Assert.EndsWith(". SQL: (none)", await program.Log.FirstAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_that_was_stopped_is_logged_too()
    {
        await using var program = await SmallProgram.StartAsync();

        var asked = program.SendAsync(HttpMethod.Post, "{ wait }", RunningProgram.ResponseType);
        await program.EnteredAsync();
        program.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(504, (await asked).Status);
        Assert.StartsWith("Operation (anonymous) took 30000 ms", await program.Log.FirstAsync(), StringComparison.Ordinal);
    }
}
