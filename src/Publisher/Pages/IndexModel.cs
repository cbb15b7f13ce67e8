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
                contract.Slug, contract.Card, List(paths, folders, DatasetPublication.DatasetKind, contract.Slug))),
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
            .Select(file => new FileListing(file.Name, $"{found.Place}/{file.Name}", new FileInfo(Path.Combine(path, file.Name)).Length));
        return new FolderListing(found.Rows, found.ModifiedOn, "versions/" + found.Folder, [.. files]);
    }
}

/// <param name="Folder">Null while the dataset has no row.</param>
public sealed record DatasetListing(string Slug, DatasetCard Card, FolderListing? Folder);

/// <param name="Version">The immutable address of the folder.</param>
public sealed record FolderListing(int? Rows, DateOnly ModifiedOn, string Version, IReadOnlyList<FileListing> Files)
{
    public FileListing? Find(string name) => Files.FirstOrDefault(file => file.Name == name);
}

/// <param name="Link">Relative to the edition's root.</param>
public sealed record FileListing(string Name, string Link, long Bytes)
{
    /// <summary>The size as people read it, in powers of 1024.</summary>
    public string Size => Bytes switch
    {
        < 1024 => $"{Bytes} B",
        < 1024 * 1024 => $"{Bytes / 1024.0:0.#} KB",
        _ => $"{Bytes / 1048576.0:0.#} MB",
    };
}
