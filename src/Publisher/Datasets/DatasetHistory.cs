using System.Collections.Concurrent;
using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Datasets;

/// <summary>The versions of datasets, from sealed folders alone: each names the one before. A folder is read once, since it never changes.</summary>
internal sealed class DatasetHistory(EditionPaths paths)
{
    private readonly ConcurrentDictionary<string, (DatasetVersion Version, string? Former)> known = new(StringComparer.Ordinal);

    /// <param name="folder">The sealed folder of the newest.</param>
    /// <returns>The newest first.</returns>
    /// <exception cref="PublisherException">A version is damaged, or names one that came after it.</exception>
    public IReadOnlyList<DatasetVersion> Of(string folder)
    {
        var history = new List<DatasetVersion>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? name = folder; name is not null;)
        {
            if (!seen.Add(name))
            {
                throw SealedFile.Damaged(Path.Combine(paths.Sealed, history[^1].Folder, VersionFile.Name));
            }

            (var version, name) = known.GetOrAdd(name, Read);
            history.Add(version);
        }

        return history;
    }

    private (DatasetVersion Version, string? Former) Read(string folder)
    {
        var path = Path.Combine(paths.Sealed, folder);
        var version = VersionFile.Read(path);
        return (
            new DatasetVersion { Folder = folder, SealedAt = version.SealedAt, Rows = version.Rows, Changes = version.Changes, Files = FilesOf(path) },
            version.Former);
    }

    private static List<PublishedFile> FilesOf(string path) =>
    [
        .. Checksums.ReadFolder(path).Where(file => !CompressedCopies.Is(file.Name))
            .Select(file => new PublishedFile(file.Name, new FileInfo(Path.Combine(path, file.Name)).Length, file.Sha256)),
    ];
}
