using System.IO.Compression;

namespace OpenGov.Publisher.Editions;

/// <summary>
/// A gzip and a brotli copy beside each published file, for web servers that send what is ready and for whoever downloads. Files too small to gain from
/// it have none.
/// </summary>
internal static class CompressedCopies
{
    public const string Gzip = ".gz";
    public const string Brotli = ".br";

    /// <summary>What is sealed is compressed once and downloaded often: above .NET's own "optimal", which is quality 4.</summary>
    private const int BrotliQuality = 6;

    /// <summary>Below a network packet there is nothing to gain.</summary>
    private const long SmallestFile = 1024;

    /// <summary>True for a file that is such a copy.</summary>
    public static bool Is(string name) => name.EndsWith(Gzip, StringComparison.Ordinal) || name.EndsWith(Brotli, StringComparison.Ordinal);

    /// <summary>Adds the copies of every file so far.</summary>
    public static async ValueTask AddAsync(StagedFolder folder, CancellationToken cancellationToken)
    {
        folder.EndFiles();
        foreach (var file in folder.Checksums.ToList())
        {
            await using var content = File.OpenRead(Path.Combine(folder.Path, file.Name));
            if (content.Length < SmallestFile)
            {
                continue;
            }

            await using var gzip = new GZipStream(folder.Create(file.Name + Gzip), CompressionLevel.Optimal, leaveOpen: true);
            await using var brotli = new BrotliStream(folder.Create(file.Name + Brotli), new BrotliCompressionOptions { Quality = BrotliQuality }, leaveOpen: true);
            await Task.WhenAll(CopyAsync(gzip), CopyAsync(brotli));

            async Task CopyAsync(Stream target)
            {
                await using var source = File.OpenRead(content.Name);
                await source.CopyToAsync(target, cancellationToken);
            }
        }
    }
}
