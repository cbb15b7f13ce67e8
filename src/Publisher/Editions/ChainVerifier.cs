namespace OpenGov.Publisher.Editions;

/// <summary>Checks the folder of manifests: the signature of each, the chain from each to the one before, and that nothing else is there.</summary>
internal sealed class ChainVerifier(string folder, Findings findings)
{
    /// <summary>The editions whose manifests are there, ascending.</summary>
    public IReadOnlyList<int> Numbers { get; } = [.. EditionStore.NumbersIn(folder).Distinct().Where(number => File.Exists(PathOf(folder, number)))];

    /// <returns>The manifests that can be read.</returns>
    public IReadOnlyList<Manifest> Verify()
    {
        var chain = new List<Manifest>();
        string? predecessor = null;
        var expected = 1L;
        foreach (var number in Numbers)
        {
            if (number > expected)
            {
                TellGap(expected, number - 1);
                predecessor = null;
            }

            expected = number + 1L;
            var path = PathOf(folder, number);
            if (!findings.HasFile(path))
            {
                predecessor = null;
                continue;
            }

            var bytes = File.ReadAllBytes(path);
            if (Read(path, bytes, number) is { } manifest)
            {
                VerifySignature(path, bytes, manifest);
                if (manifest.Predecessor != predecessor)
                {
                    findings.Add($"{path} does not follow the manifest before it: it names another hash.");
                }

                chain.Add(manifest);
            }

            predecessor = Checksums.Sha256Of(bytes);
        }

        return chain;
    }

    public void VerifyNothingElse()
    {
        var listed = Numbers.Select(number => PathOf(folder, number)).SelectMany(path => new[] { path, SignatureOf(path) });
        foreach (var entry in UnlistedEntries.In(folder, listed))
        {
            findings.Add($"{entry} is neither a manifest nor the signature of one; nothing published it.");
        }
    }

    private static string PathOf(string folder, long number) => Path.Combine(folder, $"{number}.json");

    private static string SignatureOf(string path) => path + ".sig";

    private void TellGap(long first, long last) => findings.Add(first == last
        ? $"{PathOf(folder, first)} is missing: the chain of editions has a gap."
        : $"The manifests of editions {first} to {last} are missing in {folder}: the chain of editions has a gap.");

    private Manifest? Read(string path, byte[] bytes, int number)
    {
        try
        {
            var manifest = ManifestFile.Read(bytes);
            if (manifest.Number == number && bytes.AsSpan().SequenceEqual(ManifestFile.Write(manifest)))
            {
                return manifest;
            }

            findings.Add($"{path} is not the manifest of edition {number} in its canonical form.");
        }
        catch (FormatException problem)
        {
            findings.Add($"{path} is damaged. {problem.Message}");
        }

        return null;
    }

    private void VerifySignature(string path, byte[] bytes, Manifest manifest)
    {
        var signature = SignatureOf(path);
        if (findings.HasFile(signature, consequence: ": the edition is not signed")
            && !SigningKey.IsSigned(manifest.PublicKey, bytes, File.ReadAllBytes(signature)))
        {
            findings.Add($"{path} and {signature} do not belong together: one of them was changed.");
        }
    }
}
