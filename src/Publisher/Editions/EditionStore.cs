using System.Globalization;

namespace OpenGov.Publisher.Editions;

/// <summary>Reads the editions of a data folder.</summary>
internal sealed class EditionStore(EditionPaths paths)
{
    public EditionPaths Paths => paths;

    /// <summary>Numbers of the recorded editions, ascending. One is recorded when its manifest has its name: the signature came before.</summary>
    public IReadOnlyList<int> Numbers() => NumbersIn(paths.Manifests);

    /// <summary>The newest edition; null before the first.</summary>
    /// <exception cref="PublisherException">It is not what its signature says.</exception>
    public Manifest? Newest() => Numbers() is [.., var newest] ? Read(newest) : null;

    /// <exception cref="PublisherException">It is not what its signature says.</exception>
    public Manifest Read(int number)
    {
        try
        {
            var bytes = File.ReadAllBytes(paths.Manifest(number));
            var manifest = ManifestFile.Read(bytes);
            if (manifest.Number == number && SigningKey.IsSigned(manifest.PublicKey, bytes, File.ReadAllBytes(paths.Signature(number))))
            {
                return manifest;
            }
        }
        catch (Exception problem) when (problem is FormatException or IOException)
        {
            throw Damaged(number, problem);
        }

        throw Damaged(number, null);
    }

    public string Sha256Of(int number) => Checksums.Sha256Of(File.ReadAllBytes(paths.Manifest(number)));

    /// <summary>The edition that readers see; null when the link is missing or leads to nothing.</summary>
    public int? Current() => Linked() is { } number && Directory.Exists(paths.Tree(number)) ? number : null;

    /// <summary>The number that the readers' link names, whether it leads there or not.</summary>
    public int? Linked() => new FileInfo(paths.Current).LinkTarget is { } target ? NumberOf(target) : null;

    /// <summary>Numbers of the trees.</summary>
    public IEnumerable<int> Trees() => Directory.Exists(paths.Trees) ? Directory.EnumerateDirectories(paths.Trees).Select(NumberOf) : [];

    /// <summary>As <see cref="Numbers"/>, for a folder of manifests that stands anywhere.</summary>
    public static IReadOnlyList<int> NumbersIn(string manifests) => Directory.Exists(manifests)
        ? [.. Directory.EnumerateFiles(manifests, "*.json").Select(NumberOf).Where(number => number > 0).Order()]
        : [];

    private static int NumberOf(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private PublisherException Damaged(int number, Exception? problem) => new(
        PublisherError.ManifestDamaged,
        $"The manifest of edition {number} at \"{paths.Manifest(number)}\" is not what its signature says; "
            + $"run \"opengov verify {paths.Data}\" and bring the file back from a backup.",
        problem);
}
