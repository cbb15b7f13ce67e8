using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Gazette;
using OpenGov.Publisher.Pages;

namespace OpenGov.Publisher;

/// <summary>One pass over everything that can be published, in the order that it needs: datasets and the gazette, then what lists them, then the pages.</summary>
internal sealed class PublicationPass(
    PublisherSettings settings,
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
    private readonly List<DatasetContract> contracts = [];
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
        var publisher = PublisherIdentity.Load(settings.SchemaFolder);
        total = slugs.Count + 2;
        ReportUnknownNames(slugs);
        foreach (var slug in slugs)
        {
            await AddDatasetAsync(folder, slug, publisher, cancellationToken);
        }

        await AddGazetteAsync(cancellationToken);
        DropWithdrawn(slugs);
    }

    public async ValueTask AddFollowersAsync(CancellationToken cancellationToken)
    {
        foreach (var follower in followers)
        {
            Report(await build.AddAsync(follower, cancellationToken));
        }
    }

    public async ValueTask AddSiteAsync(EditionPaths paths, CancellationToken cancellationToken)
    {
        var model = IndexModel.Of(paths, build.Folders, contracts, settings.PublicUrl is not null);
        try
        {
            Report(await build.AddAsync(await SitePublication.RenderAsync(model), cancellationToken));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Report(build.Fail(SitePublication.SiteKind, SitePublication.SiteSlug, problem));
        }
    }

    private bool IsWanted(string name) => options.Names.Count == 0 || options.Names.Contains(name);

    private async ValueTask AddDatasetAsync(string folder, string slug, PublisherIdentity publisher, CancellationToken cancellationToken)
    {
        DatasetPublication publication;
        try
        {
            var contract = DatasetContract.Load(folder, slug, publisher);
            contracts.Add(contract);
            publication = DatasetPublication.Prepare(contract, data, today);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
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

    /// <summary>A dataset whose contract is gone leaves the edition; its versions keep their addresses. Not in a run that was asked for some only.</summary>
    private void DropWithdrawn(IReadOnlyList<string> slugs)
    {
        foreach (var folder in former?.Folders.Where(folder => folder.Kind == DatasetKind && !slugs.Contains(folder.Slug)) ?? [])
        {
            if (options.Names.Count > 0)
            {
                build.Keep(folder.Kind, folder.Slug);
            }
            else
            {
                build.MarkChanged();
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
