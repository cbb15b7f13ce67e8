using System.Globalization;
using System.Text;
using OpenGov.Domain.Model;
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
    EditionPaths paths, PublisherSettings settings, PublisherIdentity publisher, IReadOnlyList<StatisticContract> statistics, DateOnly today, EditionBuild build)
{
    public const string PageKind = "page";
    public const string SiteKind = "site";
    public const string SiteSlug = "pages";

    /// <summary>Another program may render the same model to other bytes.</summary>
    private static readonly byte[] Program = typeof(EditionPages).Module.ModuleVersionId.ToByteArray();

    /// <summary>By the name of the sealed folder, which never changes.</summary>
    private readonly Dictionary<string, CountedFigures> counted = new(StringComparer.Ordinal);

    /// <summary>The graph's schema, for those who query it; null where pages know of no API.</summary>
    private readonly PageFile? schema = settings.ApiUrl is null ? null : ReadSchema(settings.SchemaFolder);

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
        WriterVersion.Fingerprint([.. Settings(), .. sources.SelectMany(Parts), Bytes(Gazette?.Folder), schema?.Content]),
        async () =>
        {
            var site = SiteOf(sources);
            var catalogue = CatalogueOf(site.Datasets);
            return [.. catalogue, .. await SitePages.RenderAsync(site with { Catalogue = [.. catalogue.Where(file => file.Name == DcatCatalogue.FileName).Select(Listing)] })];
        });

    private ManifestFolder? Gazette => build.Find(GazettePublication.GazetteKind, GazettePublication.GazetteSlug);

    private ReadOnlyMemory<byte>[] Settings() =>
        [Program, Bytes(publisher.ToString()), Bytes(settings.PublicRoot), Bytes(settings.ApiUrl?.AbsoluteUri)];

    /// <summary>All that the pages tell of a dataset: its contract, the version that they show, and whether that is fresh.</summary>
    private ReadOnlyMemory<byte>[] Parts(DatasetSource source)
    {
        var folder = FolderOf(source);
        return
        [
            Bytes(CountedIn(folder).StatementOf(source.Contract.Slug, statistics)?.ToString()),
            Bytes(source.Contract.Slug), source.Contract.QueryBytes, source.Contract.CardBytes, Bytes(folder?.Folder),
            Bytes(folder?.ModifiedOn.ToString("O", CultureInfo.InvariantCulture)), Bytes(folder is null ? null : Fresh(CardOf(source), folder).Found is null ? "fresh" : "stale"),
        ];
    }

    private DatasetPageModel PageOf(DatasetSource source)
    {
        var entry = EntryOf(source);
        var folder = FolderOf(source);
        var page = new DatasetPageModel { Dataset = entry, Publisher = publisher, PublicRoot = settings.PublicRoot, ApiUrl = settings.ApiUrl };
        if (folder is null || source.Tables.Count == 0)
        {
            return page;
        }

        var address = EditionAddress.Of(settings.PublicRoot, "../../");
        var sealedFolder = paths.SealedFolder(folder);
        var rows = Path.Combine(sealedFolder, RowFiles.JsonLines(entry.Slug));
        return page with
        {
            Previews = TablePreview.Read(source.Tables, sealedFolder),
            Chart = entry.Card.Chart is { } chart ? ChartReader.Read(entry.Slug, chart, source.Tables, rows, entry.Card.To?.Latest) : null,
            StatisticsNote = CountedIn(folder).StatementOf(entry.Slug, statistics),
            JsonLd = SchemaOrgDataset.Write(address, publisher, entry),
            Grades = [.. QualityFile.Read(Path.Combine(sealedFolder, QualityFile.Name)), Fresh(entry.Card, folder)],
        };
    }

    /// <summary>What catalogues and search engines take of the whole edition.</summary>
    private List<PageFile> CatalogueOf(IReadOnlyList<DatasetEntry> datasets)
    {
        var address = EditionAddress.Of(settings.PublicRoot);
        var service = settings.ApiUrl is { } api ? new GraphQLService(api) : null;
        var files = new List<PageFile> { new(DcatCatalogue.FileName, DcatCatalogue.Write(address, publisher, service, datasets)) };
        foreach (var dataset in datasets.Where(dataset => dataset.Card.Withdrawn is null))
        {
            // One folder down, so that in a local edition the way to the files leads up.
            if (NationalPortalDocument.Write(EditionAddress.Of(settings.PublicRoot, "../"), publisher, dataset) is { } document)
            {
                files.Add(new PageFile(NationalPortalDocument.FileName(dataset.Slug), document));
            }
        }

        if (schema is not null)
        {
            files.Add(schema);
        }

        if (address.IsAbsolute)
        {
            files.Add(new PageFile(Sitemap.FileName, Sitemap.Write(address, PagesOf(datasets))));
            files.Add(new PageFile(Sitemap.RobotsFileName, Sitemap.WriteRobots(address)));
        }

        return files;
    }

    private IEnumerable<(string Path, DateOnly ModifiedOn)> PagesOf(IReadOnlyList<DatasetEntry> datasets)
    {
        var newest = datasets.Max(dataset => dataset.ModifiedOn) ?? today;
        foreach (var page in new[] { "index.html", "en.html" })
        {
            yield return (page, newest);
            foreach (var dataset in datasets)
            {
                yield return ($"datasets/{dataset.Slug}/{page}", dataset.ModifiedOn ?? newest);
            }
        }
    }

    private static FileListing Listing(PageFile file) =>
        new(file.Name, file.Name, file.Content.Length, Checksums.Sha256Of(file.Content));

    private SiteModel SiteOf(IReadOnlyList<DatasetSource> sources) => new()
    {
        Publisher = publisher,
        Datasets = [.. sources.Select(EntryOf)],
        Gazette = Gazette is { } gazette ? FolderListing.Of(paths, gazette) : null,
        PublicRoot = settings.PublicRoot,
        ApiUrl = settings.ApiUrl,
    };

    private DatasetEntry EntryOf(DatasetSource source)
    {
        var folder = FolderOf(source);
        return new DatasetEntry
        {
            Slug = source.Contract.Slug,
            Card = CardOf(source),
            Query = source.Contract.Query,
            Tables = source.Tables,
            Statistics = CountedIn(folder).StatementOf(source.Contract.Slug, statistics),
            Versions = folder is null ? [] : DatasetHistory.Of(paths, folder.Folder),
            ModifiedOn = folder?.ModifiedOn,
        };
    }

    /// <summary>The card's "to" is edited by people; what the platform counts goes on without them.</summary>
    private DatasetCard CardOf(DatasetSource source)
    {
        var card = source.Contract.Card;
        return card.To is { } to && CountedIn(FolderOf(source)).Through is { } day && day > to.Latest ? card with { To = PartialDate.Of(day) } : card;
    }

    private CountedFigures CountedIn(ManifestFolder? folder)
    {
        if (folder is null)
        {
            return CountedFigures.None;
        }

        if (!counted.TryGetValue(folder.Folder, out var figures))
        {
            figures = VersionFile.Read(paths.SealedFolder(folder)).Counted ?? CountedFigures.None;
            counted.Add(folder.Folder, figures);
        }

        return figures;
    }

    private QualityGrade Fresh(DatasetCard card, ManifestFolder folder) => Freshness.Grade(card, folder.ModifiedOn, today);

    private ManifestFolder? FolderOf(DatasetSource source) => build.Find(DatasetPublication.DatasetKind, source.Contract.Slug);

    private static PageFile ReadSchema(string folder)
    {
        var file = Path.Combine(folder, GraphQLService.SchemaFile);
        return File.Exists(file)
            ? new PageFile(GraphQLService.SchemaFile, File.ReadAllBytes(file))
            : throw new DatasetContractException(
                GraphQLService.SchemaFile, "There is no such file; pages that know of an API publish the schema. Bring it back, or leave out the API's address.");
    }

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");
}
