
namespace OpenGov.Publisher.Editions;

/// <summary>
/// Checks editions with nothing but their files and the public key: the signature of every manifest, the chain from each to the one before,
/// the checksums of every sealed folder, and that every link leads somewhere.
/// </summary>
public sealed class EditionVerifier
{
    private readonly string manifests;
    private readonly string sealedFolders;
    private readonly string publicKey;
    private readonly List<string> problems = [];
    private int files;

    private EditionVerifier(string manifests, string sealedFolders, string publicKey)
    {
        this.manifests = manifests;
        this.sealedFolders = sealedFolders;
        this.publicKey = publicKey;
    }

    /// <param name="folder">A data folder, its <c>editions</c>, or a copy of what the web server shows.</param>
    /// <param name="trustedKey">The PEM of a key got from elsewhere; without it the one in the folder is taken at its word.</param>
    public static VerificationReport Verify(string folder, string? trustedKey = null)
    {
        var root = Path.TrimEndingDirectorySeparator(Directory.Exists(Path.Combine(folder, "editions")) ? Path.Combine(folder, "editions") : folder);
        var isTree = File.Exists(Path.Combine(root, "manifest.json"));
        var verifier = new EditionVerifier(
            Path.Combine(root, "manifests"), Path.Combine(root, isTree ? "versions" : "sealed"), Path.Combine(root, "public-key.pem"));
        var numbers = EditionStore.NumbersIn(verifier.manifests);
        if (numbers.Count == 0)
        {
            return new VerificationReport(
                0, 0, [$"{WhyNoEdition(folder)}; name a data folder such as \"var\", its \"editions\" or \"editions/current\", or a copy of the published site."]);
        }

        var chain = verifier.VerifyChain(numbers);
        verifier.VerifyKey(chain, trustedKey);
        verifier.VerifySealed(chain);
        if (isTree)
        {
            verifier.VerifyCopy(root, chain);
        }
        else
        {
            verifier.VerifyCurrent(root, chain);
        }

        return new VerificationReport(numbers.Count, verifier.files, verifier.problems);
    }

    /// <exception cref="UnauthorizedAccessException">The folder may not be read: it may hold one.</exception>
    private static string WhyNoEdition(string folder)
    {
        if (Directory.Exists(folder))
        {
            return Directory.EnumerateFileSystemEntries(folder).Any() ? $"\"{folder}\" holds no edition" : $"The folder \"{folder}\" is empty";
        }

        return File.Exists(folder) ? $"\"{folder}\" is a file" : $"There is no folder \"{folder}\"";
    }

    private List<Manifest> VerifyChain(IReadOnlyList<int> numbers)
    {
        var chain = new List<Manifest>();
        string? predecessor = null;
        foreach (var number in Enumerable.Range(1, numbers[^1]))
        {
            var path = Path.Combine(manifests, $"{number}.json");
            if (!File.Exists(path))
            {
                problems.Add($"{path} is missing: the chain of editions has a gap.");
                predecessor = null;
                continue;
            }

            var bytes = File.ReadAllBytes(path);
            if (Read(path, bytes, number) is { } manifest)
            {
                VerifySignature(path, bytes, manifest);
                if (manifest.Predecessor != predecessor)
                {
                    problems.Add($"{path} does not follow the manifest before it: it names another hash.");
                }

                chain.Add(manifest);
            }

            predecessor = Checksums.Sha256Of(bytes);
        }

        return chain;
    }

    private Manifest? Read(string path, byte[] bytes, int number)
    {
        try
        {
            var manifest = ManifestFile.Read(bytes);
            if (manifest.Number == number && bytes.AsSpan().SequenceEqual(ManifestFile.Write(manifest)))
            {
                return manifest;
            }

            problems.Add($"{path} is not the manifest of edition {number} in its canonical form.");
        }
        catch (FormatException problem)
        {
            problems.Add($"{path} is damaged. {problem.Message}");
        }

        return null;
    }

    private void VerifySignature(string path, byte[] bytes, Manifest manifest)
    {
        var signature = path + ".sig";
        if (!File.Exists(signature))
        {
            problems.Add($"{signature} is missing: the edition is not signed.");
        }
        else if (!SigningKey.IsSigned(manifest.PublicKey, bytes, File.ReadAllBytes(signature)))
        {
            problems.Add($"{path} and {signature} do not belong together: one of them was changed.");
        }
    }

    /// <summary>One key signs them all, and it is the one that is published.</summary>
    private void VerifyKey(List<Manifest> chain, string? trustedKey)
    {
        foreach (var manifest in chain.DistinctBy(manifest => manifest.PublicKey))
        {
            var pem = PemOf(manifest);
            if (!File.Exists(publicKey) || File.ReadAllText(publicKey) != pem)
            {
                problems.Add($"{publicKey} is not the key that edition {manifest.Number} names.");
            }

            if (trustedKey is not null && trustedKey.Trim() != pem?.Trim())
            {
                problems.Add($"Edition {manifest.Number} was not signed with the trusted key.");
            }
        }
    }

    private static string? PemOf(Manifest manifest)
    {
        try
        {
            return SigningKey.ToPem(manifest.PublicKey);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void VerifySealed(List<Manifest> chain)
    {
        foreach (var folder in chain.SelectMany(manifest => manifest.Folders).DistinctBy(folder => (folder.Folder, folder.Sha256)))
        {
            VerifyFolder(Path.Combine(sealedFolders, folder.Folder), folder);
        }
    }

    private void VerifyFolder(string path, ManifestFolder folder)
    {
        var sums = Path.Combine(path, Checksums.FileName);
        if (!File.Exists(sums))
        {
            problems.Add($"{sums} is missing.");
            return;
        }

        if (HashOf(sums) != folder.Sha256 || !folder.Folder.EndsWith(folder.Sha256[..8], StringComparison.Ordinal))
        {
            problems.Add($"{sums} is not what the manifest says.");
            return;
        }

        var listed = Checksums.ReadFolder(path);
        foreach (var file in listed)
        {
            VerifyFile(Path.Combine(path, file.Name), file.Sha256);
        }

        var known = listed.Select(file => file.Name).Append(Checksums.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            if (!known.Contains(Path.GetRelativePath(path, file).Replace('\\', '/')))
            {
                problems.Add($"{file} is not in the checksums of its folder.");
            }
        }
    }

    private void VerifyFile(string path, string sha256)
    {
        files++;
        if (!File.Exists(path))
        {
            problems.Add($"{path} is missing.");
        }
        else if (HashOf(path) != sha256)
        {
            problems.Add($"{path} was changed: its SHA-256 is not the one that was sealed.");
        }
    }

    /// <summary>In a data folder: what readers see is a tree of exactly the links that its manifest asks for.</summary>
    private void VerifyCurrent(string root, List<Manifest> chain)
    {
        var current = Path.Combine(root, "current");
        var target = new FileInfo(current).LinkTarget;
        if (chain.FirstOrDefault(manifest => target == $"trees/{manifest.Number}") is not { } shown)
        {
            problems.Add($"{current} does not lead to the tree of an edition.");
            return;
        }

        if (problems.Count > 0)
        {
            return;
        }

        var tree = Path.Combine(root, target!);
        var links = EditionTree.Links(sealedFolders, shown).ToDictionary(link => Path.Combine(tree, link.Path), link => link.Target, StringComparer.Ordinal);
        foreach (var (link, expected) in links)
        {
            if (new FileInfo(link).LinkTarget != expected)
            {
                problems.Add($"{link} does not lead to \"{expected}\".");
            }
        }

        VerifyNothingElse(tree, links.Keys);

        if (problems.Count == 0)
        {
            VerifyPages(tree);
        }
    }

    /// <summary>In a copy of the site: what stands at the stable addresses is what stands at the immutable ones.</summary>
    private void VerifyCopy(string root, List<Manifest> chain)
    {
        var shown = chain.FirstOrDefault(manifest => HashOf(Path.Combine(manifests, $"{manifest.Number}.json")) == HashOf(Path.Combine(root, "manifest.json")));
        if (shown is null)
        {
            problems.Add($"{Path.Combine(root, "manifest.json")} is none of the manifests beside it.");
            return;
        }

        if (problems.Count > 0)
        {
            return;
        }

        List<string> known = [Path.Combine(root, "manifest.json"), Path.Combine(root, "manifest.json.sig"), publicKey];
        foreach (var folder in shown.Folders.Where(folder => folder.Place is not null))
        {
            var place = Path.Combine(root, folder.Place!);
            known.Add(Path.Combine(place, Checksums.FileName));
            foreach (var file in Checksums.ReadFolder(Path.Combine(sealedFolders, folder.Folder)))
            {
                known.Add(Path.Combine(place, file.Name));
                VerifyFile(known[^1], file.Sha256);
            }
        }

        VerifyNothingElse(root, known);
        VerifyPages(root);
    }

    /// <summary>A page that somebody put in is as wrong as one that somebody changed. What is sealed and the chain are checked by themselves.</summary>
    private void VerifyNothingElse(string tree, IEnumerable<string> known)
    {
        var expected = known.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Unsealed(tree).Where(file => !expected.Contains(file)))
        {
            problems.Add($"{file} is not of this edition.");
        }

        IEnumerable<string> Unsealed(string folder) => Directory.EnumerateFileSystemEntries(folder)
            .Where(entry => entry != sealedFolders && entry != manifests)
            .SelectMany(entry => !expected.Contains(entry) && Directory.Exists(entry) ? Unsealed(entry) : [entry]);
    }

    private void VerifyPages(string tree)
    {
        foreach (var page in Pages(tree))
        {
            foreach (var link in PageLinks.In(File.ReadAllText(page)))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link));
                if (!File.Exists(target) && !Directory.Exists(target))
                {
                    problems.Add($"{page} links to \"{link}\", which is not there.");
                }
            }
        }
    }

    /// <summary>The pages of the edition itself: below <c>versions/</c> stand those of every other one.</summary>
    private static IEnumerable<string> Pages(string tree) =>
        Directory.EnumerateFiles(tree, "*.html").Concat(
            Directory.EnumerateDirectories(tree).Where(folder => Path.GetFileName(folder) is not ("versions" or "manifests"))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)));

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Checksums.Sha256Of(file);
    }
}
