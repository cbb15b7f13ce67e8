using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Publisher.Editions;

/// <summary>
/// The file <c>SHA256SUMS</c> of a sealed folder, as <c>sha256sum --check</c> reads it: one line per file, by name. Its own hash is the folder's content hash.
/// </summary>
internal static class Checksums
{
    public const string FileName = "SHA256SUMS";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public static byte[] Write(IEnumerable<Checksum> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            text.Append(file.Sha256).Append("  ").Append(file.Name).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Sha256Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <inheritdoc cref="Sha256Of(ReadOnlySpan{byte})"/>
    public static string Sha256Of(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <exception cref="FormatException">A line is not a hash, two spaces and a name inside the folder, or there is none, or two have one name.</exception>
    public static IReadOnlyList<Checksum> Read(string text)
    {
        var files = new List<Checksum>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length < 67 || line[64..66] != "  " || line.AsSpan(0, 64).ContainsAnyExcept(Hexadecimal) || !IsInside(line[66..]))
            {
                throw new FormatException($"The line \"{line}\" is not a hash, two spaces and a name.");
            }

            files.Add(new Checksum(line[66..], line[..64]));
        }

        return files.Count > 0 && files.DistinctBy(file => file.Name).Count() == files.Count
            ? files
            : throw new FormatException("It lists no file, or one twice.");
    }

    /// <exception cref="PublisherException">The sealed folder's checksums are missing or damaged.</exception>
    public static IReadOnlyList<Checksum> ReadFolder(string folder) =>
        SealedFile.Read(Path.Combine(folder, FileName), content => Read(Encoding.UTF8.GetString(content)));

    private static bool IsInside(string name) => !Path.IsPathRooted(name) && !name.Split('/').Any(part => part is "" or "." or "..");
}

/// <param name="Name">Relative to the folder, with slashes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record Checksum(string Name, string Sha256);
