using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Gazette;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Statistics;

namespace OpenGov.Publisher;

/// <summary>One pass over everything that can be published, in the order that it needs: datasets and the gazette, then what lists them, then the pages.</summary>
internal sealed class PublicationPass
{
    private const string DatasetKind = DatasetPublication.DatasetKind;

    private readonly PublisherSettings settings;
    private readonly EditionPaths paths;
    private readonly IOpenData data;
    private readonly DatasetForms forms;
    private readonly IGazetteCalendar calendar;
    private readonly DateTimeOffset now;
    private readonly DateOnly today;
    private readonly PublishOptions options;
    private readonly EditionBuild build;
    private readonly Manifest? former;
    private readonly IProgress<PublicationProgress>? progress;
    private readonly PublisherIdentity publisher;
    private readonly List<PreparedDataset> datasets;
    private readonly EditionPages pages;
    private readonly IReadOnlyList<StatisticContract> statistics;
    private readonly List<PublicationResult> results = [];

    public PublicationPass(
        PublisherSettings settings,
        EditionPaths paths,
        IOpenData data,
        DatasetForms forms,
        DatasetHistory history,
        IGazetteCalendar calendar,
        DateTimeOffset now,
        PublishOptions options,
        EditionBuild build,
        Manifest? former,
        IProgress<PublicationProgress>? progress)
    {
        (this.settings, this.paths, this.data, this.forms, this.calendar) = (settings, paths, data, forms, calendar);
        (this.now, today) = (now, TaipeiTime.DayOf(now));
        (this.options, this.build, this.former, this.progress) = (options, build, former, progress);
        publisher = PublisherIdentity.Load(settings.SchemaFolder);
        statistics = StatisticContract.ReadableIn(Path.Combine(settings.SchemaFolder, "statistics"));
        pages = new EditionPages(paths, history, settings, publisher, statistics, today, build);
        var folder = Path.Combine(settings.SchemaFolder, "datasets");
        var slugs = DatasetContract.SlugsIn(folder);
        var orphans = former?.Folders.Where(known => known.Kind == DatasetKind && !slugs.Contains(known.Slug)).Select(known => known.Slug) ?? [];
        datasets = [.. slugs.Select(slug => Prepare(folder, slug)), .. orphans.Select(Orphan)];
    }

    public IReadOnlyList<PublicationResult> Results => results;

    /// <summary>What the former edition holds of the datasets that are not built yet.</summary>
    public IEnumerable<ManifestFolder> FormerFollowers() =>
        datasets.Where(dataset => dataset.FollowsOthers).Select(dataset => former?.Find(DatasetKind, dataset.Slug)).OfType<ManifestFolder>();

    public async ValueTask AddIndependentAsync(CancellationToken cancellationToken)
    {
        foreach (var dataset in datasets.Where(dataset => !dataset.FollowsOthers))
        {
            await AddAsync(dataset, cancellationToken);
        }

        if (IsWanted(GazettePublication.GazetteSlug))
        {
            Report(await build.AddAsync(
                GazettePublication.GazetteKind,
                GazettePublication.GazetteSlug,
                async () => await GazettePublication.PrepareAsync(settings, publisher, data, calendar, today, cancellationToken),
                cancellationToken));
        }
        else
        {
            build.Keep(GazettePublication.GazetteKind, GazettePublication.GazetteSlug);
        }
    }

    public async ValueTask AddFollowersAsync(CancellationToken cancellationToken)
    {
        foreach (var dataset in datasets.Where(dataset => dataset.FollowsOthers))
        {
            await AddAsync(dataset, cancellationToken);
        }
    }

    /// <summary>Pages are many and tell one thing: a failure is reported by itself, the rest as one.</summary>
    public async ValueTask AddPagesAsync(CancellationToken cancellationToken)
    {
        var isNew = false;
        var sources = new List<DatasetSource>();
        foreach (var dataset in datasets)
        {
            if (ShownSource(dataset) is not { } source)
            {
                build.Keep(EditionPages.PageKind, dataset.Slug);
                continue;
            }

            sources.Add(source);
            var page = await build.AddAsync(EditionPages.PageKind, dataset.Slug, () => ValueTask.FromResult(pages.OfDataset(source)), cancellationToken);
            isNew |= page.Outcome == PublicationOutcome.Published;
            if (page.Outcome == PublicationOutcome.Failed)
            {
                Report(page);
            }
        }

        var site = await build.AddAsync(EditionPages.SiteKind, EditionPages.SiteSlug, () => ValueTask.FromResult(pages.OfSite(sources)), cancellationToken);
        Report(isNew && site.Outcome == PublicationOutcome.Unchanged ? site with { Outcome = PublicationOutcome.Published } : site);
    }

    private bool IsWanted(string name) => options.Names.Count == 0 || options.Names.Contains(name);

    private async ValueTask AddAsync(PreparedDataset dataset, CancellationToken cancellationToken)
    {
        if (!IsWanted(dataset.Slug))
        {
            build.Keep(DatasetKind, dataset.Slug);
            return;
        }

        Report(dataset switch
        {
            { Problem: { } problem } => build.Fail(DatasetKind, dataset.Slug, problem),
            { Publication: { } publication } => await build.AddAsync(publication, cancellationToken),
            _ => build.Withdraw(DatasetKind, dataset.Slug),
        });
    }

    private PreparedDataset Prepare(string folder, string slug)
    {
        try
        {
            var contract = DatasetContract.Load(folder, slug, publisher);
            if (contract.Card.Withdrawn is { } withdrawal && withdrawal.On <= today)
            {
                return new PreparedDataset(slug) { Source = SourceOf(slug, new DatasetSource(contract, [])) };
            }

            var form = forms.Of(contract, StatisticContract.StatementOf(slug, statistics));
            return new PreparedDataset(slug) { Publication = new DatasetPublication(form, now, statistics), Source = SourceOf(slug, new DatasetSource(contract, form.Tables)) };
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return new PreparedDataset(slug) { Problem = problem, Source = FormerSource(slug) };
        }
    }

    /// <summary>A dataset does not vanish with its files: it is withdrawn with a reason, or it stays.</summary>
    private PreparedDataset Orphan(string slug) => new(slug)
    {
        Problem = new PublisherException(
            PublisherError.ContractMissing,
            "Its query and card are gone, so its former version stays. Bring them back; to end the dataset, give its card a \"withdrawn\" with the reason."),
        Source = FormerSource(slug),
    };

    /// <summary>What was held back is described as the version that stays describes itself: its card and columns are as little published as its rows.</summary>
    private DatasetSource? ShownSource(PreparedDataset dataset) =>
        results.Any(result => result is { Kind: DatasetKind, Outcome: PublicationOutcome.Failed } && result.Slug == dataset.Slug)
            ? FormerSource(dataset.Slug) ?? dataset.Source
            : dataset.Source;

    /// <summary>A run that leaves a dataset alone lists it as its version tells of itself, whatever its card says by now.</summary>
    private DatasetSource SourceOf(string slug, DatasetSource present) => IsWanted(slug) ? present : FormerSource(slug) ?? present;

    /// <summary>What the published version tells of itself; null where there is none, or an older program wrote it in a form that cannot be read any more.</summary>
    private DatasetSource? FormerSource(string slug)
    {
        if (former?.Find(DatasetKind, slug) is not { Place: not null } known)
        {
            return null;
        }

        try
        {
            var contract = DatasetContract.OfVersion(paths.SealedFolder(known), slug, publisher);
            return new DatasetSource(
                contract, TableDescription.Of(slug, data.Prepare(contract.Query).Shapes, new Label(contract.Card.TitleZh, contract.Card.TitleEn)));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return null;
        }
    }

    private void Report(PublicationResult result)
    {
        results.Add(result);

        // Datasets, the gazette and the pages; what failed besides comes on top.
        progress?.Report(new PublicationProgress(results.Count, Math.Max(datasets.Count + 2, results.Count), result));
    }
}
