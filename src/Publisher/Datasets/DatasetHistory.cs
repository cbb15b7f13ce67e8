using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Datasets;

/// <summary>The versions of a dataset, from its sealed folders alone: each names the one before.</summary>
internal static class DatasetHistory
{
    /// <param name="folder">The sealed folder of the newest.</param>
    /// <returns>The newest first.</returns>
    public static IReadOnlyList<DatasetVersion> Of(EditionPaths paths, string folder)
    {
        var history = new List<DatasetVersion>();
        for (string? name = folder; name is not null;)
        {
            var path = Path.Combine(paths.Sealed, name);
            var version = VersionFile.Read(path);
            history.Add(new DatasetVersion
            {
                Folder = name,
                SealedOn = version.SealedOn,
                Rows = version.Rows,
                Changes = version.Changes,
                Files = FilesOf(path),
            });
            name = version.Former;
        }

        return history;
    }

    private static List<PublishedFile> FilesOf(string path) =>
    [
        .. Checksums.ReadFolder(path).Where(file => !CompressedCopies.Is(file.Name))
            .Select(file => new PublishedFile(file.Name, new FileInfo(Path.Combine(path, file.Name)).Length, file.Sha256)),
    ];
}
