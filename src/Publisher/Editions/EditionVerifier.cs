namespace OpenGov.Publisher.Editions;

/// <summary>
/// Checks editions with nothing but their files and the public key: the signature of every manifest, the chain from each to the one before,
/// the checksums of every sealed folder, that every link leads somewhere, and that nothing else is there.
/// </summary>
public sealed class EditionVerifier
{
    private readonly string manifests;
    private readonly string sealedFolders;
    private readonly string publicKey;
    private readonly Findings findings = new();

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
        var signatures = new ChainVerifier(verifier.manifests, verifier.findings);
        var checksums = new SealedVerifier(verifier.sealedFolders, verifier.findings);
        var numbers = signatures.Numbers;
        if (numbers.Count == 0)
        {
            return new VerificationReport(
                0, 0, [$"{WhyNoEdition(folder)}; name a data folder such as \"var\", its \"editions\" or \"editions/current\", or a copy of the published site."]);
        }

        var chain = signatures.Verify();
        verifier.VerifyKey(chain, trustedKey);
        checksums.Verify(chain);
        if (isTree)
        {
            verifier.VerifyCopy(root, chain);
        }
        else
        {
            verifier.VerifyCurrent(root, chain);
        }

        // A run that is at work, or has died, has what no manifest lists yet; its end, or the next run, removes it.
        if (!IsRunUnfinished(root, isTree))
        {
            signatures.VerifyNothingElse();
            if (chain.Count == numbers[^1])
            {
                checksums.VerifyNothingElse(chain);
            }
        }

        return new VerificationReport(numbers.Count, verifier.findings.Files, verifier.findings.Problems);
    }

    /// <summary>As the staging folder says. A tree has it beside the trees; a copy of the site has none.</summary>
    private static bool IsRunUnfinished(string root, bool isTree)
    {
        var editions = isTree ? Path.Combine(Directory.ResolveLinkTarget(root, returnFinalTarget: true)?.FullName ?? root, "..", "..") : root;
        var staging = Path.Combine(editions, "staging");
        return Directory.Exists(staging) && Directory.EnumerateFileSystemEntries(staging).Any();
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

    /// <summary>One key signs them all, and it is the one that is published.</summary>
    private void VerifyKey(IReadOnlyList<Manifest> chain, string? trustedKey)
    {
        foreach (var manifest in chain.DistinctBy(manifest => manifest.PublicKey))
        {
            var pem = PemOf(manifest);
            if (!File.Exists(publicKey) || !PosixCalls.IsRegularFile(publicKey, isThroughLinks: true) || File.ReadAllText(publicKey) != pem)
            {
                findings.Add($"{publicKey} is not the key that edition {manifest.Number} names.");
            }

            if (trustedKey is not null && trustedKey.Trim() != pem?.Trim())
            {
                findings.Add($"Edition {manifest.Number} was not signed with the trusted key.");
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

    /// <summary>In a data folder: what readers see is a tree of exactly the links that its manifest asks for.</summary>
    private void VerifyCurrent(string root, IReadOnlyList<Manifest> chain)
    {
        var current = Path.Combine(root, "current");
        var target = new FileInfo(current).LinkTarget;
        if (chain.FirstOrDefault(manifest => target == $"trees/{manifest.Number}") is not { } shown)
        {
            findings.Add($"{current} does not lead to the tree of an edition.");
            return;
        }

        if (findings.Problems.Count > 0)
        {
            return;
        }

        var tree = Path.Combine(root, target!);
        var links = EditionTree.Links(sealedFolders, shown).Select(link => (Path: Path.Combine(tree, link.Path), link.Target)).ToList();
        foreach (var (link, expected) in links)
        {
            if (new FileInfo(link).LinkTarget != expected)
            {
                findings.Add($"{link} does not lead to \"{expected}\".");
            }
        }

        VerifyNothingElse(tree, links.Select(link => link.Path));
        VerifyPages(tree);
    }

    /// <summary>In a copy of the site: what stands at the stable addresses is what stands at the immutable ones.</summary>
    private void VerifyCopy(string root, IReadOnlyList<Manifest> chain)
    {
        var manifest = Path.Combine(root, "manifest.json");
        if (!findings.HasFile(manifest, isThroughLinks: true))
        {
            return;
        }

        var hash = Findings.HashOf(manifest);
        if (chain.FirstOrDefault(known => Checksums.Sha256Of(ManifestFile.Write(known)) == hash) is not { } shown)
        {
            findings.Add($"{manifest} is none of the manifests beside it.");
            return;
        }

        if (findings.Problems.Count > 0)
        {
            return;
        }

        List<(string Path, string Sha256)> known =
        [
            (manifest + ".sig", Findings.HashOf(Path.Combine(manifests, $"{shown.Number}.json.sig"))),
            .. shown.Folders.Where(folder => folder.Place is not null).GroupBy(folder => Path.Combine(root, folder.Place!)).SelectMany(FilesAt),
        ];
        foreach (var (path, sha256) in known)
        {
            findings.VerifyFile(path, sha256, isThroughLinks: true);
        }

        VerifyNothingElse(root, [manifest, publicKey, manifests, sealedFolders, .. known.Select(file => file.Path)]);
        VerifyPages(root);
    }

    /// <summary>What lies at a place that folders share; the sums there are those of the first kind, as in <see cref="EditionTree"/>.</summary>
    private IEnumerable<(string Path, string Sha256)> FilesAt(IGrouping<string, ManifestFolder> place)
    {
        var first = place.OrderBy(folder => folder.Kind, StringComparer.Ordinal).First();
        return place.SelectMany(folder => Checksums.ReadFolder(Path.Combine(sealedFolders, folder.Folder)))
            .Select(file => (Path.Combine(place.Key, file.Name), file.Sha256))
            .Prepend((Path.Combine(place.Key, Checksums.FileName), first.Sha256));
    }

    /// <summary>A page that somebody put in is as wrong as one that somebody changed. What is sealed and the chain are checked by themselves.</summary>
    private void VerifyNothingElse(string tree, IEnumerable<string> known)
    {
        foreach (var entry in UnlistedEntries.In(tree, known, isThroughLinks: true))
        {
            findings.Add($"{entry} is not of this edition.");
        }
    }

    /// <summary>Reads pages only where all else is sound: then they are those that were sealed.</summary>
    private void VerifyPages(string tree)
    {
        if (findings.Problems.Count > 0)
        {
            return;
        }

        foreach (var page in Pages(tree))
        {
            foreach (var link in PageLinks.In(File.ReadAllText(page)))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link));
                if (!File.Exists(target) && !Directory.Exists(target))
                {
                    findings.Add($"{page} links to \"{link}\", which is not there.");
                }
            }
        }
    }

    /// <summary>The pages of the edition itself: below <c>versions/</c> stand those of every other one.</summary>
    private static IEnumerable<string> Pages(string tree) =>
        Directory.EnumerateFiles(tree, "*.html").Concat(
            Directory.EnumerateDirectories(tree).Where(folder => Path.GetFileName(folder) is not ("versions" or "manifests"))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)));
}
