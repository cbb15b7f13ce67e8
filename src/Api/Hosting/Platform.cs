using OpenGov.Api.Http;
using OpenGov.Data;
using OpenGov.Data.Migrations;
using OpenGov.Data.Schema;
using OpenGov.Data.Searching;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Gazette;
using OpenGov.Data.Writing.Journal;
using OpenGov.Data.Writing.Keys;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Publisher;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Statistics;

namespace OpenGov.Api.Hosting;

/// <summary>The parts of the program put together over one database: the composition root of every command.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly UnitOfWorkFactory units;

    private Platform(PlatformSettings settings, TimeProvider clock, Action<Guid, Exception>? report)
    {
        Settings = settings;
        Clock = clock;
        var watch = new JournalWatch(settings.Database, clock);
        Store = new WriteStore(settings.Database, DomainModel.Current, clock, watch);
        Graph = new GraphStore(settings.Database, DomainModel.Current, ComposeSchema(), report, watch);
        Keys = new ApiKeyStore(settings.Database, clock);
        units = new UnitOfWorkFactory(settings.Database, DomainModel.Current, clock, watch);
        Desk = new GazetteDesk(units);
        Calendar = new GazetteCalendarReader(Store);
        Publication = new PublicationRun(
            new PublisherSettings { DataFolder = settings.DataFolder, SchemaFolder = settings.SchemaFolder, PublicUrl = settings.PublicUrl, ApiUrl = settings.ApiUrl },
            new OpenData(Graph),
            new JournalView(new JournalReader(settings.Database)),
            new PublicationLedger(Store),
            new GazetteCalendarView(Calendar),
            clock,
            new StatisticsRun(Path.Combine(settings.SchemaFolder, "statistics"), Graph, units, clock));
    }

    public PlatformSettings Settings { get; }
    public TimeProvider Clock { get; }
    public IWriteStore Store { get; }
    public GraphStore Graph { get; }
    public ApiKeyStore Keys { get; }
    public GazetteDesk Desk { get; }
    public GazetteCalendarReader Calendar { get; }
    public PublicationRun Publication { get; }

    /// <summary>The schema of every program of this version.</summary>
    public static GraphQLSchema ComposeSchema() => GraphSchema.Compose(
        DomainModel.Current, new EntityRootFields(DomainModel.Current), new CodeRootFields(DomainModel.Current), new ViewerFields(),
        new SearchRootField());

    /// <summary>Upgrades the database where it is behind, and puts the parts together over it.</summary>
    /// <param name="report">Told of every exception that a response masks.</param>
    public static async Task<Platform> OpenAsync(
        PlatformSettings settings, CancellationToken cancellation, TimeProvider? clock = null, Action<Guid, Exception>? report = null)
    {
        clock ??= TimeProvider.System;
        await new Migrator(settings.Database, clock).MigrateAsync(cancellation);
        await new SearchIndexer(settings.Database, DomainModel.Current).BringUpToDateAsync(progress: null, cancellation);
        return new Platform(settings, clock, report);
    }

    /// <summary>Builds the write side's model in the background: no read needs it, and the first command then does not wait for it.</summary>
    public void WarmUp() => _ = Task.Run(units.WarmUp);

    /// <summary>Whether anything was ever written: a journal without an entry means an empty database.</summary>
    public async Task<bool> HoldsRecordAsync(CancellationToken cancellation) =>
        (await new JournalReader(Settings.Database).HeadAsync(cancellation)).Sequence > 0;

    public ValueTask DisposeAsync() => Graph.DisposeAsync();
}
