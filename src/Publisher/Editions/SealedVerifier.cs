using System.Text;

namespace OpenGov.Publisher.Editions;

/// <summary>Checks the sealed folders: each is what the manifests say, and there is no other.</summary>
internal sealed class SealedVerifier(string root, Findings findings)
{
    public void Verify(IReadOnlyList<Manifest> chain)
    {
        foreach (var folder in chain.SelectMany(manifest => manifest.Folders).DistinctBy(folder => (folder.Folder, folder.Sha256)))
        {
            Verify(Path.Combine(root, folder.Folder), folder);
        }
    }

    /// <param name="chain">All manifests: where one cannot be read, nobody can say what is in none.</param>
    public void VerifyNothingElse(IReadOnlyList<Manifest> chain)
    {
        var listed = chain.SelectMany(manifest => manifest.Folders).Select(folder => Path.Combine(root, folder.Folder));
        foreach (var entry in Directory.Exists(root) ? UnlistedEntries.In(root, listed) : [])
        {
            findings.Add($"{entry} is in no manifest; nothing published it.");
        }
    }

    private void Verify(string path, ManifestFolder folder)
    {
        if (new DirectoryInfo(path).LinkTarget is not null)
        {
            findings.Add($"{path} is a link: what is sealed has to lie in its own place.");
            return;
        }

        var sums = Path.Combine(path, Checksums.FileName);
        if (!findings.HasFile(sums))
        {
            return;
        }

        var content = File.ReadAllBytes(sums);
        if (Checksums.Sha256Of(content) != folder.Sha256 || !folder.Folder.EndsWith(folder.Sha256[..8], StringComparison.Ordinal))
        {
            findings.Add($"{sums} is not what the manifest says.");
            return;
        }

        if (Read(sums, content) is { } listed)
        {
            VerifyFiles(path, listed);
        }
    }

    private IReadOnlyList<Checksum>? Read(string path, byte[] content)
    {
        try
        {
            return Checksums.Read(Encoding.UTF8.GetString(content));
        }
        catch (FormatException problem)
        {
            findings.Add($"{path} is damaged. {problem.Message}");
            return null;
        }
    }

    private void VerifyFiles(string path, IReadOnlyList<Checksum> listed)
    {
        foreach (var file in listed)
        {
            findings.VerifyFile(Path.Combine(path, file.Name), file.Sha256);
        }

        foreach (var entry in UnlistedEntries.In(path, listed.Select(file => file.Name).Append(Checksums.FileName).Select(name => Path.Combine(path, name))))
        {
            findings.Add($"{entry} is not in the checksums of its folder.");
        }
    }
}
