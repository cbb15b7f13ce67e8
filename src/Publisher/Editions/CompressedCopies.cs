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
    /// <param name="former">The sealed folder of the version before; null for the first. The copies of a file that stands in it unchanged are taken over.</param>
    public static async ValueTask AddAsync(StagedFolder folder, string? former, CancellationToken cancellationToken)
    {
        folder.EndFiles();
        var before = former is null ? [] : Checksums.ReadFolder(former).ToDictionary(file => file.Name, file => file.Sha256, StringComparer.Ordinal);
        foreach (var file in folder.Checksums.ToList())
        {
            var content = Path.Combine(folder.Path, file.Name);
            if (new FileInfo(content).Length < SmallestFile)
            {
                continue;
            }

            var isUnchanged = before.GetValueOrDefault(file.Name) == file.Sha256;
            await Task.WhenAll(
                AddCopyAsync(Gzip, target => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)),
                AddCopyAsync(Brotli, target => new BrotliStream(target, new BrotliCompressionOptions { Quality = BrotliQuality }, leaveOpen: true)));

            // On two threads, and each without waits of its own: files are many and most are small.
            Task AddCopyAsync(string ending, Func<Stream, Stream> compress)
            {
                var target = folder.Create(file.Name + ending);
                return Task.Run(() => AddCopy(target, ending, compress), cancellationToken);
            }

            void AddCopy(Stream target, string ending, Func<Stream, Stream> compress)
            {
                using var known = isUnchanged && before.TryGetValue(file.Name + ending, out var sum) ? OpenWhole(Path.Combine(former!, file.Name + ending), sum) : null;
                if (known is not null)
                {
                    Copy(known, target, cancellationToken);
                    return;
                }

                using var compressed = compress(target);
                using var source = File.OpenRead(content);
                Copy(source, compressed, cancellationToken);
            }
        }
    }

    private static void Copy(FileStream source, Stream target, CancellationToken cancellationToken)
    {
        Span<byte> buffer = new byte[64 * 1024];
        for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            target.Write(buffer[..count]);
        }
    }

    /// <summary>A sealed file; null when the disk has lost or changed it, which must not be sealed once more.</summary>
    private static FileStream? OpenWhole(string path, string sha256)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var file = File.OpenRead(path);
        if (Checksums.Sha256Of(file) == sha256)
        {
            file.Position = 0;
            return file;
        }

        file.Dispose();
        return null;
    }
}
