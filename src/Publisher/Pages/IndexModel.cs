using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Gazette;

namespace OpenGov.Publisher.Pages;

/// <summary>What the front page lists. Public, as are all models of pages, because Razor makes its components public.</summary>
/// <param name="Gazette">Null before the gazette is published.</param>
/// <param name="IsLocal">True for an edition without a public address.</param>
public sealed record IndexModel(IReadOnlyList<DatasetListing> Datasets, FolderListing? Gazette, bool IsLocal)
{
    internal static IndexModel Of(EditionPaths paths, IReadOnlyList<ManifestFolder> folders, IReadOnlyList<DatasetContract> contracts, bool isPublic) => new(
        [
            .. contracts.OrderBy(contract => contract.Slug, StringComparer.Ordinal).Select(contract => new DatasetListing(
                contract.Slug, contract.Card, contract.Contact, List(paths, folders, DatasetPublication.DatasetKind, contract.Slug))),
        ],
        List(paths, folders, GazettePublication.GazetteKind, GazettePublication.GazetteSlug),
        !isPublic);

    private static FolderListing? List(EditionPaths paths, IReadOnlyList<ManifestFolder> folders, string kind, string slug)
    {
        if (folders.FirstOrDefault(folder => folder.Kind == kind && folder.Slug == slug) is not { } found)
        {
            return null;
        }

        var path = paths.SealedFolder(found);
        var files = Checksums.ReadFolder(path)
            .Select(file => new FileListing(file.Name, $"{found.Place}/{file.Name}", new FileInfo(Path.Combine(path, file.Name)).Length, file.Sha256));
        return new FolderListing(found.Rows, found.ModifiedOn, "versions/" + found.Folder, [.. files]);
    }
}
