using Microsoft.Extensions.Logging;
using OpenGov.Publisher.Gazette;
using Quartz;

namespace OpenGov.Publisher.Jobs;

/// <summary>Every night: releases what is due, and publishes what has moved.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyPublication(IGazetteDesk desk, PublicationRun publication, TimeProvider clock, ILogger<NightlyPublication> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await new ScheduledRun(desk, publication, clock, log).RunAsync(cancellationToken);
}
