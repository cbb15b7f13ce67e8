namespace OpenGov.Publisher.Editions;

/// <summary>
/// What a web server shows of an edition: a folder of relative links. <c>datasets/partner-cities</c> holds the newest of it, data and page; below
/// <c>versions/</c> every sealed folder keeps the address it was published under, for ever; <c>manifests/</c> holds the chain, so that a copy of the tree
/// can be verified.
/// </summary>
internal static class EditionTree
{
    /// <summary>Every link of the tree: its path below the tree, and where it leads.</summary>
    /// <param name="sealedFolders">The folder of sealed folders.</param>
    public static IEnumerable<(string Path, string Target)> Links(string sealedFolders, Manifest manifest)
    {
        yield return ("versions", "../../sealed");
        yield return ("manifests", "../../manifests");
        yield return ("public-key.pem", "../../public-key.pem");
        yield return ("manifest.json", $"../../manifests/{manifest.Number}.json");
        yield return ("manifest.json.sig", $"../../manifests/{manifest.Number}.json.sig");
        foreach (var place in manifest.Folders.Where(folder => folder.Place is not null).GroupBy(folder => folder.Place!))
        {
            var depth = place.Key.Length == 0 ? 0 : place.Key.Count(character => character == '/') + 1;
            if (depth > 0 && place.Count() == 1)
            {
                yield return (place.Key, $"{Up(depth - 1)}../../sealed/{place.Single().Folder}");
                continue;
            }

            foreach (var (name, folder) in Names(sealedFolders, place))
            {
                yield return (Path.Combine(place.Key, name), $"{Up(depth)}../../sealed/{folder}/{name}");
            }
        }
    }

    /// <summary>Builds the tree in a folder that is as deep as its later place, so that the links are right in both.</summary>
    public static void Build(IDisk disk, EditionPaths paths, Manifest manifest, string folder)
    {
        disk.CreateFolder(folder);
        var folders = new SortedSet<string>(StringComparer.Ordinal) { folder };
        foreach (var (path, target) in Links(paths.Sealed, manifest))
        {
            var link = Path.Combine(folder, path);
            var parent = Path.GetDirectoryName(link)!;
            if (folders.Add(parent))
            {
                disk.CreateFolder(parent);
            }

            disk.CreateLink(link, target);
        }

        foreach (var parent in folders.Reverse())
        {
            disk.FlushFolder(parent);
        }
    }

    /// <summary>What lies directly in folders that share a place; each name is in one of them only, but the sums, which are those of the first kind.</summary>
    private static IEnumerable<(string Name, string Folder)> Names(string sealedFolders, IEnumerable<ManifestFolder> place)
    {
        var folders = place.OrderBy(folder => folder.Kind, StringComparer.Ordinal).ToList();
        return
            from folder in folders
            from name in Checksums.ReadFolder(Path.Combine(sealedFolders, folder.Folder)).Select(file => file.Name.Split('/')[0]).Distinct()
                .Concat(folder == folders[0] ? [Checksums.FileName] : [])
            select (name, folder.Folder);
    }

    private static string Up(int folders) => string.Concat(Enumerable.Repeat("../", folders));
}
