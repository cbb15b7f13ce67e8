using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenGov.Data;
using Quartz;

namespace OpenGov.Publisher.Jobs;

/// <summary>Adds the publisher's schedule to a program.</summary>
public static class ScheduleExtensions
{
    // Cron has seconds first. Taipei is UTC+8 all year; UTC needs no table of time zones on the machine.
    internal const string EveryNightAt0300Taipei = "0 0 19 * * ?";
    internal const string MondaysAndThursdaysAt0900Taipei = "0 0 1 ? * MON,THU";

    /// <summary>Days on which only a moved or special issue can be due: the gazette's calendar knows, the cron does not.</summary>
    internal const string OtherDaysAt0900Taipei = "0 0 1 ? * TUE,WED,FRI,SAT,SUN";

    private const string Nightly = "nightly-publication";
    private const string Gazette = "gazette-release";
    private const string GazetteOnOtherDays = "gazette-release-other-days";

    /// <summary>The names of all triggers.</summary>
    internal static IReadOnlyList<string> Triggers { get; } = [Nightly, Gazette, GazetteOnOtherDays];

    /// <summary>
    /// Adds Quartz with its jobs in a database, so that a firing missed while the program was down is made up for, once, at its start. The program provides
    /// <see cref="PublicationRun"/>, <see cref="Gazette.IGazetteDesk"/> and <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddOpenGovSchedule(this IServiceCollection services, ScheduleSettings settings)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.GenerateInstanceId = true);

            // Both jobs publish, and one folder has one publisher at a time.
            quartz.UseDefaultThreadPool(1);
            quartz.UsePersistentStore(store => UseDatabase(store, settings));
            Add<NightlyPublication>(quartz, (Nightly, EveryNightAt0300Taipei));
            Add<GazetteRelease>(quartz, (Gazette, MondaysAndThursdaysAt0900Taipei), (GazetteOnOtherDays, OtherDaysAt0900Taipei));
        });

        // What is stored stays: declaring a trigger anew would forget that a firing was missed. So a trigger whose hour changes needs a new name.
        services.Configure<QuartzOptions>(options => options.Scheduling.IgnoreDuplicates = true);
        services.AddHostedService<ScheduleCheck>();
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Add<TJob>(IQuartzBuilder quartz, params (string Name, string Cron)[] triggers)
        where TJob : class, IJob
    {
        var key = new JobKey(typeof(TJob).Name);
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        foreach (var (name, cron) in triggers)
        {
            quartz.AddTrigger<TJob>(trigger => trigger.ForJob(key).WithIdentity(name).WithCronSchedule(
                cron, schedule => schedule.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
        }
    }

    private static void UseDatabase(IPersistentStoreBuilder store, ScheduleSettings settings)
    {
        store.ProvisionSchema();
        store.UseSystemTextJsonSerializer();
        switch (settings.Database)
        {
            case DatabaseAddress.Postgres postgres:
                store.UsePostgres(NpgsqlFactory.Instance, postgres.ConnectionString);
                store.UseClustering();
                break;
            default:
                store.UseSqlite(SqliteFactory.Instance, $"Data Source={Path.Combine(settings.DataFolder, "quartz.db")}");
                break;
        }
    }
}
