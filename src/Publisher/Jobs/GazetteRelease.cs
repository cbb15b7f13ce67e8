using Microsoft.Extensions.Logging;
using OpenGov.Publisher.Gazette;
using Quartz;

namespace OpenGov.Publisher.Jobs;

/// <summary>At the gazette's hour: releases every issue that is due, and publishes.</summary>
[DisallowConcurrentExecution]
internal sealed class GazetteRelease(IGazetteDesk desk, PublicationRun publication, TimeProvider clock, ILogger<GazetteRelease> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await new ScheduledRun(desk, publication, clock, log).RunAsync(cancellationToken);
}
