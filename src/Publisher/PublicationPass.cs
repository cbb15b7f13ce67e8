using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Gazette;
using OpenGov.Publisher.Pages;

namespace OpenGov.Publisher;

/// <summary>One pass over everything that can be published, in the order that it needs: datasets and the gazette, then what lists them, then the pages.</summary>
internal sealed class PublicationPass(
    PublisherSettings settings,
    EditionPaths paths,
    IOpenData data,
    IGazetteCalendar calendar,
    DateOnly today,
    PublishOptions options,
    EditionBuild build,
    Manifest? former,
    IProgress<PublicationProgress>? progress)
{
    private const string DatasetKind = DatasetPublication.DatasetKind;

    private readonly List<PublicationResult> results = [];
    private readonly PublisherIdentity publisher = PublisherIdentity.Load(settings.SchemaFolder);
    private readonly List<DatasetSource> sources = [];
    private readonly List<DatasetSource> listed = [];
    private readonly List<DatasetPublication> followers = [];
    private int total;

    public IReadOnlyList<PublicationResult> Results => results;

    /// <summary>What the former edition holds of the datasets that are not built yet.</summary>
    public IEnumerable<ManifestFolder> FormerFollowers() =>
        followers.Select(follower => former?.Find(DatasetKind, follower.Slug)).OfType<ManifestFolder>();

    public async ValueTask AddIndependentAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(settings.SchemaFolder, "datasets");
        var slugs = DatasetContract.SlugsIn(folder);
        total = slugs.Count + 2;
        ReportUnknownNames(slugs);
        foreach (var slug in slugs)
        {
            await AddDatasetAsync(folder, slug, cancellationToken);
        }

        await AddGazetteAsync(cancellationToken);
        KeepWithoutContract(slugs);
    }

    public async ValueTask AddFollowersAsync(CancellationToken cancellationToken)
    {
        foreach (var follower in followers)
        {
            Report(await build.AddAsync(follower, cancellationToken));
        }
    }

    /// <summary>Pages are many and tell one thing: a failure is reported by itself, the rest as one.</summary>
    public async ValueTask AddPagesAsync(CancellationToken cancellationToken)
    {
        var pages = new EditionPages(paths, settings, publisher, today, build);
        var isNew = false;
        foreach (var source in sources)
        {
            var page = await build.AddAsync(pages.OfDataset(source), cancellationToken);
            isNew |= page.Outcome == PublicationOutcome.Published;
            if (page.Outcome == PublicationOutcome.Failed)
            {
                Report(page);
            }
        }

        var site = await build.AddAsync(pages.OfSite([.. sources, .. listed]), cancellationToken);
        Report(isNew && site.Outcome == PublicationOutcome.Unchanged ? site with { Outcome = PublicationOutcome.Published } : site);
    }

    private bool IsWanted(string name) => options.Names.Count == 0 || options.Names.Contains(name);

    private async ValueTask AddDatasetAsync(string folder, string slug, CancellationToken cancellationToken)
    {
        DatasetPublication publication;
        try
        {
            var contract = DatasetContract.Load(folder, slug, publisher);
            if (contract.Card.Withdrawn is { } withdrawal && withdrawal.On <= today)
            {
                sources.Add(new DatasetSource(contract, []));
                Report(build.Withdraw(DatasetKind, slug));
                return;
            }

            publication = DatasetPublication.Prepare(contract, data, today);
            sources.Add(new DatasetSource(contract, publication.Tables));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            KeepPage(slug);
            var failure = build.Fail(DatasetKind, slug, problem);
            if (IsWanted(slug))
            {
                Report(failure);
            }

            return;
        }

        if (publication.FollowsOthers)
        {
            followers.Add(publication);
        }
        else if (IsWanted(slug))
        {
            Report(await build.AddAsync(publication, cancellationToken));
        }
        else
        {
            build.Keep(DatasetKind, slug);
        }
    }

    /// <summary>A dataset whose contract cannot be used is shown as its former version told of itself.</summary>
    private void KeepPage(string slug)
    {
        build.Keep(EditionPages.DatasetKind, slug);
        if (former?.Find(DatasetKind, slug) is { Place: not null } known)
        {
            listed.Add(new DatasetSource(DatasetContract.OfVersion(paths.SealedFolder(known), slug, publisher), []));
        }
    }

    private async ValueTask AddGazetteAsync(CancellationToken cancellationToken)
    {
        if (!IsWanted(GazettePublication.GazetteSlug))
        {
            build.Keep(GazettePublication.GazetteKind, GazettePublication.GazetteSlug);
            return;
        }

        try
        {
            var publication = await GazettePublication.PrepareAsync(settings, data, calendar, today, cancellationToken);
            Report(await build.AddAsync(publication, cancellationToken));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Report(build.Fail(GazettePublication.GazetteKind, GazettePublication.GazetteSlug, problem));
        }
    }

    /// <summary>A dataset does not vanish with its files: it is withdrawn with a reason, or it stays.</summary>
    private void KeepWithoutContract(IReadOnlyList<string> slugs)
    {
        foreach (var folder in former?.Folders.Where(folder => folder.Kind == DatasetKind && !slugs.Contains(folder.Slug)).ToList() ?? [])
        {
            KeepPage(folder.Slug);
            build.Keep(DatasetKind, folder.Slug);
            if (options.Names.Count == 0)
            {
                Report(new PublicationResult(DatasetKind, folder.Slug, PublicationOutcome.Failed)
                {
                    Reason = "Its query and card are gone, so its former version stays. Bring them back; to end the dataset, give its card a \"withdrawn\" with the reason.",
                });
            }
        }
    }

    private void ReportUnknownNames(IReadOnlyList<string> slugs)
    {
        foreach (var name in options.Names.Where(name => name != GazettePublication.GazetteSlug && !slugs.Contains(name)))
        {
            Report(new PublicationResult(DatasetKind, name, PublicationOutcome.Failed)
            {
                Reason = $"There is no dataset \"{name}\"; there are {string.Join(", ", slugs.Append(GazettePublication.GazetteSlug))}.",
            });
        }
    }

    private void Report(PublicationResult result)
    {
        results.Add(result);
        progress?.Report(new PublicationProgress(results.Count, Math.Max(total, results.Count), result));
    }
}
