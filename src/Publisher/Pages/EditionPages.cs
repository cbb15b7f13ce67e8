using System.Globalization;
using System.Text;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Gazette;
using OpenGov.Publisher.Pages.Charts;
using OpenGov.Publisher.Quality;
using OpenGov.Publisher.Statistics;

namespace OpenGov.Publisher.Pages;

/// <summary>The pages of an edition in the making: one publication for each dataset, shown beside its data, and one for the root.</summary>
internal sealed class EditionPages(
    EditionPaths paths,
    DatasetHistory history,
    PublisherSettings settings,
    PublisherIdentity publisher,
    IReadOnlyList<StatisticContract> statistics,
    DateOnly today,
    EditionBuild build)
{
    public const string PageKind = "page";
    public const string SiteKind = "site";
    public const string SiteSlug = "pages";

    /// <summary>Another program may render the same model to other bytes.</summary>
    private static readonly byte[] Program = typeof(EditionPages).Module.ModuleVersionId.ToByteArray();

    private readonly EditionDatasets datasets = new(paths, history, statistics, today, build);
    private readonly CatalogueFiles catalogue = new(settings, publisher);

    private ManifestFolder? Gazette => build.Find(GazettePublication.GazetteKind, GazettePublication.GazetteSlug);

    public IPublication OfDataset(DatasetSource source) => new RenderedPublication(
        PageKind,
        source.Contract.Slug,
        "datasets/" + source.Contract.Slug,
        WriterVersion.Fingerprint([.. Settings(), .. Parts(source)]),
        () => DatasetPages.RenderAsync(PageOf(source)));

    public IPublication OfSite(IReadOnlyList<DatasetSource> sources) => new RenderedPublication(
        SiteKind,
        SiteSlug,
        "",
        WriterVersion.Fingerprint([.. Settings(), .. sources.SelectMany(Parts), Bytes(Gazette?.Folder), catalogue.Schema?.Content]),
        async () =>
        {
            var site = SiteOf(sources);
            var files = catalogue.Of(site.Datasets, today);
            return [.. files, .. await SitePages.RenderAsync(site with { Catalogue = [CatalogueFiles.DcatOf(files)] })];
        });

    private ReadOnlyMemory<byte>[] Settings() =>
        [Program, Bytes(publisher.ToString()), Bytes(settings.PublicRoot), Bytes(settings.ApiUrl?.AbsoluteUri)];

    /// <summary>All that the pages tell of a dataset: its contract, the version that they show, and whether that is fresh.</summary>
    private ReadOnlyMemory<byte>[] Parts(DatasetSource source)
    {
        var version = datasets.VersionOf(source);
        return
        [
            Bytes(datasets.StatementOf(source)?.ToString()),
            Bytes(source.Contract.Slug),
            source.Contract.QueryBytes,
            source.Contract.CardBytes,
            Bytes(version?.Folder),
            Bytes(version?.ModifiedOn.ToString("O", CultureInfo.InvariantCulture)),
            Bytes(datasets.FreshnessOf(source)?.HasPassed.ToString()),
        ];
    }

    private DatasetPageModel PageOf(DatasetSource source)
    {
        var entry = datasets.EntryOf(source);
        var page = new DatasetPageModel { Dataset = entry, Publisher = publisher, PublicRoot = settings.PublicRoot, ApiUrl = settings.ApiUrl };
        if (datasets.VersionOf(source) is not { } version || source.Tables.Count == 0)
        {
            return page;
        }

        var folder = paths.SealedFolder(version);
        var rows = Path.Combine(folder, RowFiles.JsonLines(entry.Slug));
        return page with
        {
            Previews = TablePreview.Read(source.Tables, folder),
            Chart = entry.Card.Chart is { } chart ? ChartReader.Read(entry.Slug, chart, source.Tables, rows, entry.Card.To?.Latest) : null,
            JsonLd = SchemaOrgDataset.Write(EditionAddress.Of(settings.PublicRoot, "../../"), publisher, entry),
            Grades = [.. QualityFile.Read(Path.Combine(folder, QualityFile.Name)), datasets.FreshnessOf(source)!],
        };
    }

    private SiteModel SiteOf(IReadOnlyList<DatasetSource> sources) => new()
    {
        Publisher = publisher,
        Datasets = [.. sources.Select(datasets.EntryOf)],
        Gazette = Gazette is { } gazette ? FolderListing.Of(paths, gazette) : null,
        PublicRoot = settings.PublicRoot,
        ApiUrl = settings.ApiUrl,
    };

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");
}
