using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Pages;

/// <summary>A sealed folder as a page lists it.</summary>
/// <param name="Version">The immutable address of the folder.</param>
public sealed record FolderListing(int? Rows, DateOnly ModifiedOn, string Version, IReadOnlyList<FileListing> Files)
{
    /// <summary>The files as links from the edition's root.</summary>
    internal static FolderListing Of(EditionPaths paths, ManifestFolder folder)
    {
        var path = paths.SealedFolder(folder);
        return new FolderListing(
            folder.Rows,
            folder.ModifiedOn,
            "versions/" + folder.Folder,
            [
                .. Checksums.ReadFolder(path).Where(file => !CompressedCopies.Is(file.Name))
                    .Select(file => new FileListing(file.Name, $"{folder.Place}/{file.Name}", new FileInfo(Path.Combine(path, file.Name)).Length, file.Sha256)),
            ]);
    }
}
