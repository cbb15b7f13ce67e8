using System.Globalization;
using System.Text;

namespace OpenGov.Publisher.Editions;

/// <summary>Seals folders, records editions, shows them. Each is one rename; everything before it is flushed to the disk.</summary>
internal sealed class EditionWriter(IDisk disk, EditionStore store, RunFolder run)
{
    /// <summary>Trees that stay, for readers who are in the middle of one.</summary>
    private const int KeptTrees = 3;

    private const string Tree = "tree";

    private readonly EditionPaths paths = store.Paths;

    public StagedFolder Stage(string kind, string slug)
    {
        PrepareRoot();
        return new StagedFolder(disk, run[$"{kind}-{slug}"]);
    }

    /// <summary>Gives a completed folder its sealed place, and returns its name. What was sealed on that day before is sealed already.</summary>
    public string Seal(StagedFolder staged, string kind, string slug, DateOnly day)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{slug}-{day:yyyy-MM-dd}-{staged.Sha256[..8]}");
        var place = Path.Combine(paths.Sealed, name);
        if (Directory.Exists(place))
        {
            var known = Checksums.Sha256Of(File.ReadAllBytes(Path.Combine(place, Checksums.FileName)));
            return known == staged.Sha256
                ? name
                : throw new IOException($"The sealed folder \"{place}\" is there with other content; run \"opengov verify {paths.Data}\".");
        }

        staged.MakeDurable();
        disk.Rename(staged.Path, place);
        disk.FlushFolder(paths.Sealed);
        return name;
    }

    /// <summary>Builds what readers will see, and proves on the way that everything for it is there: an edition that is recorded can be shown.</summary>
    /// <exception cref="PublisherException">A sealed folder is missing.</exception>
    public void Prepare(Manifest manifest)
    {
        if (manifest.Folders.Select(folder => Path.Combine(paths.SealedFolder(folder), Checksums.FileName)).FirstOrDefault(sums => !File.Exists(sums)) is { } missing)
        {
            throw SealedFile.Damaged(missing);
        }

        EditionTree.Build(disk, paths, manifest, run[Tree]);
    }

    /// <summary>Makes the edition exist: its manifest, signed, under its number.</summary>
    public void Record(Manifest manifest, SigningKey key)
    {
        PrepareRoot();
        if (!File.Exists(paths.PublicKey))
        {
            Place(Encoding.ASCII.GetBytes(SigningKey.ToPem(manifest.PublicKey)), paths.PublicKey);
            disk.FlushFolder(paths.Root);
        }

        var bytes = ManifestFile.Write(manifest);
        Place(key.Sign(bytes), paths.Signature(manifest.Number));

        // An edition exists with its manifest's name; no power cut may leave that name without the signature.
        disk.FlushFolder(paths.Manifests);
        Place(bytes, paths.Manifest(manifest.Number));
        disk.FlushFolder(paths.Manifests);
    }

    /// <summary>Makes readers see a recorded edition that was prepared: its tree, then the one rename of <c>current</c>.</summary>
    public void Show(Manifest manifest)
    {
        var tree = paths.Tree(manifest.Number);
        if (Directory.Exists(tree))
        {
            // Of a run that died here; nobody has seen it.
            disk.Delete(tree);
        }

        disk.Rename(run[Tree], tree);
        disk.FlushFolder(paths.Trees);
        var link = run["current"];
        disk.CreateLink(link, $"trees/{manifest.Number}");
        disk.Rename(link, paths.Current);
        disk.FlushFolder(paths.Root);
        RemoveOldTrees(manifest.Number);
    }

    private void Place(byte[] content, string path)
    {
        var staged = run[Path.GetFileName(path)];
        using (var file = disk.CreateFile(staged))
        {
            file.Write(content);
            disk.Flush(file);
        }

        disk.Rename(staged, path);
    }

    private void PrepareRoot()
    {
        if (Directory.Exists(paths.Staging))
        {
            return;
        }

        foreach (var folder in new[] { paths.Sealed, paths.Manifests, paths.Trees, paths.Staging })
        {
            disk.CreateFolder(folder);
        }

        disk.FlushFolder(paths.Root);
        disk.FlushFolder(paths.Data);
    }

    private void RemoveOldTrees(int newest)
    {
        foreach (var tree in Directory.EnumerateDirectories(paths.Trees).ToList())
        {
            if (int.TryParse(Path.GetFileName(tree), out var number) && number <= newest - KeptTrees)
            {
                disk.Delete(tree);
            }
        }
    }
}
