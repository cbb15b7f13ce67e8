namespace OpenGov.Publisher.Editions;

/// <summary>
/// Puts right what a run that died has left: an edition that was recorded is shown, what no edition lists is removed. After a run that ended well it
/// finds nothing to do and touches nothing.
/// </summary>
internal sealed class EditionRecovery(IDisk disk, EditionStore store)
{
    private readonly EditionPaths paths = store.Paths;

    /// <returns>The newest edition; null before the first.</returns>
    public Manifest? Recover()
    {
        var newest = store.Newest();
        if (newest is not null && store.Current() != newest.Number)
        {
            new EditionWriter(disk, store, new RunFolder(disk, paths.Staging)).Show(newest);
        }

        if (Leftovers(paths.Staging) is { Count: > 0 } leftovers)
        {
            RemoveUnlisted();

            // Last, because it is what tells of the crash, should this run die too.
            leftovers.ForEach(disk.Delete);
        }

        return newest;
    }

    private void RemoveUnlisted()
    {
        var numbers = store.Numbers();
        var listed = numbers.SelectMany(number => store.Read(number).Folders).Select(folder => folder.Folder).ToHashSet(StringComparer.Ordinal);
        var names = numbers.SelectMany(number => new[] { paths.Manifest(number), paths.Signature(number) }).ToHashSet(StringComparer.Ordinal);
        Leftovers(paths.Sealed).Where(folder => !listed.Contains(Path.GetFileName(folder))).ToList().ForEach(disk.Delete);
        Leftovers(paths.Manifests).Where(file => !names.Contains(file)).ToList().ForEach(disk.Delete);
    }

    private static List<string> Leftovers(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder)] : [];
}
