namespace OpenGov.Publisher.Editions;

/// <summary>Finds what somebody put in: files, links and folders that nothing lists.</summary>
internal static class UnlistedEntries
{
    /// <param name="listed">Paths below the folder. The folders that they lie in are listed with them, and nothing else is entered.</param>
    /// <param name="isThroughLinks">True where such a folder may be a link, as in a tree.</param>
    public static IEnumerable<string> In(string folder, IEnumerable<string> listed, bool isThroughLinks = false)
    {
        var entries = listed.ToHashSet(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal) { folder };
        foreach (var entry in entries)
        {
            for (var parent = Path.GetDirectoryName(entry); parent is not null && folders.Add(parent);)
            {
                parent = Path.GetDirectoryName(parent);
            }
        }

        return Below(folder);

        IEnumerable<string> Below(string place) => Directory.EnumerateFileSystemEntries(place)
            .Where(entry => !entries.Contains(entry))
            .SelectMany(entry => folders.Contains(entry) && IsFolder(entry) ? Below(entry) : [entry]);

        bool IsFolder(string path) => new DirectoryInfo(path) is { Exists: true } found && (isThroughLinks || found.LinkTarget is null);
    }
}
