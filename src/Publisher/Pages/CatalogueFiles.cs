using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages;

/// <summary>What catalogues, portals and search engines take of the whole edition; and the graph's schema, where pages know of an API.</summary>
internal sealed class CatalogueFiles(PublisherSettings settings, PublisherIdentity publisher)
{
    /// <summary>The graph's schema, for those who query it; null where pages know of no API.</summary>
    public PageFile? Schema { get; } = settings.ApiUrl is null ? null : ReadSchema(settings.SchemaFolder);

    /// <param name="today">The day of pages in an edition without a version.</param>
    public IReadOnlyList<PageFile> Of(IReadOnlyList<DatasetEntry> datasets, DateOnly today)
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

        if (Schema is not null)
        {
            files.Add(Schema);
        }

        if (address.IsAbsolute)
        {
            files.Add(new PageFile(Sitemap.FileName, Sitemap.Write(address, PagesOf(datasets, today))));
            files.Add(new PageFile(Sitemap.RobotsFileName, Sitemap.WriteRobots(address)));
        }

        return files;
    }

    /// <summary>The DCAT catalogue among them, as the front page lists it.</summary>
    public static FileListing DcatOf(IReadOnlyList<PageFile> files)
    {
        var file = files.Single(file => file.Name == DcatCatalogue.FileName);
        return new FileListing(file.Name, file.Name, file.Content.Length, Checksums.Sha256Of(file.Content));
    }

    private static IEnumerable<(string Path, DateOnly ModifiedOn)> PagesOf(IReadOnlyList<DatasetEntry> datasets, DateOnly today)
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

    private static PageFile ReadSchema(string folder)
    {
        var file = Path.Combine(folder, GraphQLService.SchemaFile);
        return File.Exists(file)
            ? new PageFile(GraphQLService.SchemaFile, File.ReadAllBytes(file))
            : throw new DatasetContractException(
                GraphQLService.SchemaFile, "There is no such file; pages that know of an API publish the schema. Bring it back, or leave out the API's address.");
    }
}
