using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Gazette;
using OpenGov.Publisher.Statistics;

namespace OpenGov.Publisher;

/// <summary>
/// Publishes. A run reads what has moved, seals what has changed, records an edition and shows it; one that finds no change writes nothing. Killed at any
/// point, it leaves readers the former edition or the new one, and the next run puts the rest right.
/// </summary>
public sealed class PublicationRun
{
    private readonly PublisherSettings settings;
    private readonly IOpenData data;
    private readonly DatasetForms forms;
    private readonly DatasetHistory history;
    private readonly IJournalView journal;
    private readonly IPublicationLedger ledger;
    private readonly IGazetteCalendar calendar;
    private readonly TimeProvider clock;
    private readonly IDisk disk;
    private readonly IStatisticsRun? statistics;
    private readonly EditionPaths paths;
    private readonly EditionStore store;

    /// <param name="statistics">Counts what has closed before each run; null where nothing is counted.</param>
    public PublicationRun(
        PublisherSettings settings, IOpenData data, IJournalView journal, IPublicationLedger ledger, IGazetteCalendar calendar, TimeProvider clock,
        IStatisticsRun? statistics = null)
        : this(settings, data, journal, ledger, calendar, clock, new PosixDisk(), statistics)
    {
    }

    internal PublicationRun(
        PublisherSettings settings,
        IOpenData data,
        IJournalView journal,
        IPublicationLedger ledger,
        IGazetteCalendar calendar,
        TimeProvider clock,
        IDisk disk,
        IStatisticsRun? statistics = null)
    {
        this.settings = settings;
        this.data = data;
        forms = new DatasetForms(data);
        this.journal = journal;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
        this.disk = disk;
        this.statistics = statistics;
        paths = new EditionPaths(settings.DataFolder);
        store = new EditionStore(paths);
        history = new DatasetHistory(paths);
    }

    /// <summary>The names of what the last whole run could not publish: each keeps its former version.</summary>
    public IReadOnlyList<string> HeldBack => new HeldBack(paths).Read();

    /// <summary>The link to the folder that readers see.</summary>
    public string CurrentEdition => paths.Current;

    /// <summary>Builds an edition of what has changed.</summary>
    /// <exception cref="PublisherException">The run may not begin: a name is unknown, another run is at work, the database is an older one, the key is gone.</exception>
    public async Task<PublicationReport> RunAsync(
        PublishOptions options, IProgress<PublicationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        PublishedNames.Check(options.Names, settings, store);
        if (options.DryRun)
        {
            using var dry = new DryDisk();
            return await BuildAsync(options, store.Newest(), state: null, key: null, dry, new RunFolder(dry, dry.Staging), progress, cancellationToken);
        }

        using var held = PublisherLock.Take(paths);
        var state = await ledger.ReadAsync(cancellationToken);
        var former = new EditionRecovery(disk, store).Recover(state.NewestEdition);
        using var key = SigningKey.Open(paths, disk, former);
        var run = new RunFolder(disk, paths.Staging);
        try
        {
            return await BuildAsync(options, former, state, key, disk, run, progress, cancellationToken);
        }
        catch (Exception) when (run.IsMade)
        {
            CleanUp();
            throw;
        }
    }

    /// <summary>
    /// Shows an older edition's content again, as a new edition: nothing is taken back, the chain goes on. It holds until the next run, which publishes
    /// what the database says; so mend the database first, or stop the schedule.
    /// </summary>
    /// <param name="to">The edition whose content comes back; by default the one before what readers see now.</param>
    /// <exception cref="PublisherException">There is no such edition; or as for <see cref="RunAsync"/>.</exception>
    public async Task<PublicationReport> RollBackAsync(int? to = null, CancellationToken cancellationToken = default)
    {
        using var held = PublisherLock.Take(paths);
        var former = new EditionRecovery(disk, store).Recover((await ledger.ReadAsync(cancellationToken)).NewestEdition);
        var target = to ?? ((former?.Restores ?? former?.Number ?? 0) - 1);
        if (former is null || target < 1 || target >= former.Number)
        {
            throw new PublisherException(
                PublisherError.NoFormerEdition,
                to is null
                    ? "There is no edition before this one to go back to."
                    : $"There is no edition {to} before this one; allowed are 1 to {(former?.Number ?? 1) - 1}.");
        }

        using var key = SigningKey.Open(paths, disk, former);
        var restored = store.Read(target);

        // Sequences of the journal before a restore mean nothing in the one after it.
        var isOtherJournal = Enumerable.Range(target + 1, former.Number - target).Any(number => store.Read(number).AfterRestore);
        var folders = restored.Folders.Select(folder => isOtherJournal ? folder with { JournalSequence = 0 } : folder).ToList();
        var run = new RunFolder(disk, paths.Staging);
        await CommitAsync(
            Next(former, former.Journal, key, folders) with { Restores = target, PublicUrl = restored.PublicUrl },
            key,
            new EditionWriter(disk, store, run),
            cancellationToken);
        run.Remove();
        return new PublicationReport(former.Number + 1, IsNew: true, []);
    }

    private async Task<PublicationReport> BuildAsync(
        PublishOptions options,
        Manifest? former,
        LedgerState? state,
        SigningKey? key,
        IDisk target,
        RunFolder run,
        IProgress<PublicationProgress>? progress,
        CancellationToken cancellationToken)
    {
        var head = await journal.HeadAsync(cancellationToken);
        if (former is not null && !options.AfterRestore)
        {
            await JournalGuard.CheckAsync(journal, head, former, cancellationToken);
        }

        // Behind the guard: counted again in an older database, a period might get other figures than those that are published.
        var counted = statistics is null ? [] : await statistics.RunAsync(options.DryRun, cancellationToken);
        foreach (var result in counted)
        {
            progress?.Report(new PublicationProgress(0, 1, result));
        }

        head = counted.Count == 0 ? head : await journal.HeadAsync(cancellationToken);

        var writer = new EditionWriter(target, store, run);
        var now = clock.GetUtcNow();
        var build = new EditionBuild(writer, paths, journal, head, TaipeiTime.DayOf(now), former) { ReadsEverything = options.AfterRestore };
        if (former is not null && (options.AfterRestore || former.PublicUrl != settings.PublicRoot))
        {
            build.MarkChanged();
        }

        if (former is not null && state is not null)
        {
            await ReconcileAsync(former, state, cancellationToken);
        }

        var pass = new PublicationPass(settings, paths, data, forms, history, calendar, now, options, build, former, progress);
        await pass.AddIndependentAsync(cancellationToken);
        if (key is null)
        {
            return new PublicationReport(former?.Number, IsNew: false, [.. counted, .. pass.Results]);
        }

        if (build.HasChanged)
        {
            // Before the datasets that list the others, which read these rows. Should the run die here, the next one sets the rows back.
            await ledger.WriteAsync(PublishedDatasets.Of(paths, build.Folders.Concat(pass.FormerFollowers())), [], cancellationToken);
        }

        await pass.AddFollowersAsync(cancellationToken);
        await pass.AddPagesAsync(cancellationToken);
        if (build.HasChanged)
        {
            await CommitAsync(Next(former, head, key, build.Folders) with { AfterRestore = options.AfterRestore }, key, writer, cancellationToken);
        }

        if (options.Names.Count == 0)
        {
            var failed = pass.Results.Where(result => result.Outcome == PublicationOutcome.Failed).Select(result => result.Slug);
            new HeldBack(paths).Write(target, [.. failed.Distinct().Order(StringComparer.Ordinal)]);
        }

        run.Remove();
        return new PublicationReport(build.HasChanged ? (former?.Number ?? 0) + 1 : former?.Number, build.HasChanged, [.. counted, .. pass.Results]);
    }

    /// <summary>A run that failed gives back the room that it took: on a full disk the database waits for it.</summary>
    private void CleanUp()
    {
        try
        {
            new EditionRecovery(disk, store).Recover(recorded: 0);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or PublisherException)
        {
            // What made the run fail is told; the next run tries again.
        }
    }

    private Manifest Next(Manifest? former, JournalHead head, SigningKey key, IReadOnlyList<ManifestFolder> folders)
    {
        var now = clock.GetUtcNow();
        return new Manifest
        {
            Number = (former?.Number ?? 0) + 1,
            SealedAt = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            PublicUrl = settings.PublicRoot,
            Journal = head,
            Predecessor = former is null ? null : store.Sha256Of(former.Number),
            PublicKey = key.PublicKey,
            Folders = folders,
        };
    }

    private async ValueTask CommitAsync(Manifest manifest, SigningKey key, EditionWriter writer, CancellationToken cancellationToken)
    {
        writer.Prepare(manifest);
        writer.Record(manifest, key);
        writer.Show(manifest);
        await ledger.WriteAsync(PublishedDatasets.Of(paths, manifest.Folders), [ToRow(manifest)], cancellationToken);
    }

    /// <summary>Makes the ledger say what the newest edition holds, if a run died before it did or the rows were lost.</summary>
    private async ValueTask ReconcileAsync(Manifest newest, LedgerState state, CancellationToken cancellationToken)
    {
        var datasets = PublishedDatasets.Of(paths, newest.Folders);
        if (state.NewestEdition < newest.Number || !state.Datasets.SequenceEqual(datasets))
        {
            var missing = store.Numbers().Where(number => number > state.NewestEdition).Select(number => ToRow(store.Read(number)));
            await ledger.WriteAsync(datasets, [.. missing], cancellationToken);
        }
    }

    private PublishedEdition ToRow(Manifest manifest) =>
        new(manifest.Number, manifest.SealedAt, store.Sha256Of(manifest.Number), manifest.Journal.Sequence);
}
