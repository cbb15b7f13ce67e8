using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenGov.Data;
using OpenGov.Publisher.Gazette;
using OpenGov.Publisher.Jobs;
using OpenGov.Publisher.Tests.Support;
using Quartz;

namespace OpenGov.Publisher.Tests.Jobs;

public sealed class ScheduleTests : IDisposable
{
    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    private readonly TestPublisher publisher = new();
    private readonly TemporaryFolder folder = new();
    private readonly FakeDesk desk = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        publisher.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("nightly-publication", new[] { 0, 1, 2, 3, 4, 5, 6 }, 3)]
    [InlineData("gazette-release", new[] { 1, 4 }, 9)]
    [InlineData("gazette-release-other-days", new[] { 0, 2, 3, 5, 6 }, 9)]
    public async Task Jobs_fire_at_their_hour_in_Taipei(string trigger, int[] days, int hour)
    {
        using var host = Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var stored = (await (await SchedulerAsync(host)).GetTrigger(new TriggerKey(trigger), TestContext.Current.CancellationToken))!;
        var at = new DateTimeOffset(2026, 11, 20, 0, 0, 0, Taipei);
        var found = new HashSet<int>();
        for (var i = 0; i < 14; i++)
        {
            at = stored.GetFireTimeAfter(at)!.Value.ToOffset(Taipei);
            Assert.Equal(new TimeSpan(hour, 0, 0), at.TimeOfDay);
            found.Add((int)at.DayOfWeek);
        }

        Assert.Equal(days, found.Order());
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_firing_missed_while_the_program_was_down_is_made_up_for_once_at_its_start()
    {
        using (var first = Build())
        {
            await first.StartAsync(TestContext.Current.CancellationToken);
            await first.StopAsync(TestContext.Current.CancellationToken);
        }

        await ChangeAsync("PREV_FIRE_TIME = $at, NEXT_FIRE_TIME = $at", "gazette-release", DateTimeOffset.UtcNow.AddDays(-30));
        using var second = Build();
        await second.StartAsync(TestContext.Current.CancellationToken);
        await desk.Released.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await second.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, desk.Calls);
        Assert.Contains("波特蘭", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
    }

    [Fact]
    public async Task A_clock_that_was_ahead_does_not_stop_the_schedule()
    {
        using (var first = Build())
        {
            await first.StartAsync(TestContext.Current.CancellationToken);
            await first.StopAsync(TestContext.Current.CancellationToken);
        }

        await ChangeAsync("PREV_FIRE_TIME = $at, NEXT_FIRE_TIME = $at, START_TIME = $at", "nightly-publication", DateTimeOffset.UtcNow.AddYears(10));
        using var second = Build();
        await second.StartAsync(TestContext.Current.CancellationToken);
        var stored = (await (await SchedulerAsync(second)).GetTrigger(new TriggerKey("nightly-publication"), TestContext.Current.CancellationToken))!;
        Assert.InRange(stored.NextFireTimeUtc!.Value, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await second.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<IScheduler> SchedulerAsync(IHost host) =>
        await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IGazetteDesk>(desk);
        builder.Services.AddSingleton(publisher.Publication());
        builder.Services.AddOpenGovSchedule(new ScheduleSettings(folder.Path, new DatabaseAddress.Sqlite(folder["opengov.db"])));
        return builder.Build();
    }

    private async Task ChangeAsync(string times, string trigger, DateTimeOffset at)
    {
        await using var connection = new SqliteConnection($"Data Source={folder["quartz.db"]}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own words.
        command.CommandText = $"update QRTZ_TRIGGERS set {times} where TRIGGER_NAME = $name";
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$at", at.UtcTicks);
        command.Parameters.AddWithValue("$name", trigger);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private sealed class FakeDesk : IGazetteDesk
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Released => released.Task;

        public int Calls { get; private set; }

        public ValueTask ReleaseDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
        {
            Calls++;
            released.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }
}
