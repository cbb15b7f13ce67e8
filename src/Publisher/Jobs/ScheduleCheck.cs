using Microsoft.Extensions.Hosting;
using Quartz;

namespace OpenGov.Publisher.Jobs;

/// <summary>A clock that was ahead for a while leaves triggers that wait until then, also after it was set right: each start sets them to their next hour.</summary>
internal sealed class ScheduleCheck(ISchedulerFactory schedulers, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var name in ScheduleExtensions.Triggers)
        {
            if (await scheduler.GetTrigger(new TriggerKey(name), cancellationToken) is ICronTrigger trigger
                && trigger.NextFireTimeUtc > new CronExpression(trigger.CronExpressionString!, TimeZoneInfo.Utc).GetNextValidTimeAfter(now))
            {
                // The start that it was made with may be ahead too.
                await scheduler.RescheduleJob(trigger.Key, trigger.GetTriggerBuilder().StartAt(now).Build(), cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
