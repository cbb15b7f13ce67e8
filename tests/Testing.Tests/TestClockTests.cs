namespace OpenGov.Testing.Tests;

public sealed class TestClockTests
{
    private readonly TestClock clock = new("2026-01-05T08:59:00+08:00");

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 0, 59, 0, TimeSpan.Zero), clock.GetUtcNow());

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
    }

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_instant()
    {
        var fired = new List<string>();
        using var later = clock.CreateTimer(_ => fired.Add($"later {clock.GetUtcNow():HH:mm}"), null, TimeSpan.FromMinutes(3), Timeout.InfiniteTimeSpan);
        using var every = clock.CreateTimer(_ => fired.Add($"every {clock.GetUtcNow():HH:mm}"), null, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2));

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["every 01:01", "later 01:02", "every 01:03"], fired);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_passes_it()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);

        clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
    }
}
