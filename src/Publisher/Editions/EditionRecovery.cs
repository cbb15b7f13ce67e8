namespace OpenGov.Publisher.Editions;

/// <summary>
/// Puts right what a run that died has left: an edition that was recorded is shown, what no edition lists is removed. After a run that ended well it
/// finds nothing to do and touches nothing.
/// </summary>
internal sealed class EditionRecovery(IDisk disk, EditionStore store)
{
    private readonly EditionPaths paths = store.Paths;

    /// <param name="recorded">The newest edition that the database knows; 0 for none.</param>
    /// <returns>The newest edition; null before the first.</returns>
    /// <exception cref="PublisherException">Manifests are missing. Nothing was touched: what no manifest lists may be what the missing ones do.</exception>
    public Manifest? Recover(int recorded)
    {
        EnsureComplete(recorded);
        var newest = store.Newest();
        if (newest is not null && store.Current() != newest.Number)
        {
            var writer = new EditionWriter(disk, store, new RunFolder(disk, paths.Staging));
            writer.Prepare(newest);
            writer.Show(newest);
        }

        if (Leftovers(paths.Staging) is { Count: > 0 } leftovers)
        {
            RemoveUnlisted();

            // Last, because it is what tells of the crash, should this run die too.
            leftovers.ForEach(disk.Delete);
        }

        return newest;
    }

    private void EnsureComplete(int recorded)
    {
        if (Directory.Exists(paths.Current) && store.Linked() is null)
        {
            throw new PublisherException(
                PublisherError.EditionsIncomplete,
                $"\"{paths.Current}\" is not the link that the publisher makes; move it away, and the next run makes the link.");
        }

        var numbers = store.Numbers();
        var newest = numbers is [.., var last] ? last : 0;

        // Whoever begins anew moves the editions away; the database keeps its rows of them.
        var isEmpty = newest == 0 && Leftovers(paths.Sealed).Count == 0;
        var known = store.Trees().Append(store.Linked() ?? 0).Append(isEmpty ? 0 : recorded).Max();
        if (numbers.Count < newest || known > newest)
        {
            var missing = numbers.TakeWhile((number, index) => number == index + 1).Count() + 1;
            throw new PublisherException(
                PublisherError.EditionsIncomplete,
                $"There were editions up to {Math.Max(known, newest)}, but the manifest of edition {missing} is not in \"{paths.Manifests}\". Bring the folder \"{paths.Root}\" "
                    + "back from a backup; if there is none that has it, move it away, and a new chain of editions begins.");
        }
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
