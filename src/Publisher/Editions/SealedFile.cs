using System.Text.Json;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Editions;

/// <summary>Reads files that a former run has sealed. Whatever is wrong with one is the disk's doing or somebody's, so all readers say the same.</summary>
internal static class SealedFile
{
    /// <param name="path">In a sealed folder itself.</param>
    /// <param name="read">Reads the content, or throws what the readers of JSON and of text throw.</param>
    /// <exception cref="PublisherException">The file is missing, or holds something else.</exception>
    public static T Read<T>(string path, Func<byte[], T> read)
    {
        try
        {
            return read(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is FormatException or JsonException or KeyNotFoundException or InvalidOperationException
            or ArgumentException or DatasetContractException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw Damaged(path, problem);
        }
    }

    public static PublisherException Damaged(string path, Exception? problem = null) => new(
        PublisherError.SealedFileDamaged,
        $"The sealed file \"{path}\" is missing or damaged; "
            + $"run \"opengov verify {Path.GetFullPath(Path.Combine(path, "..", "..", ".."))}\" and bring its folder back from a backup.",
        problem);
}
