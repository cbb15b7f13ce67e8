namespace OpenGov.Publisher.Editions;

/// <summary>Held while a publisher is at work in a data folder; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class PublisherLock : IDisposable
{
    /// <summary>What .NET puts into an exception for EWOULDBLOCK: the file is open elsewhere. A full or read-only disk says something else.</summary>
    private const int HeldElsewhere = 11;

    private readonly FileStream file;

    private PublisherLock(FileStream file) => this.file = file;

    /// <exception cref="PublisherException">Another publisher holds it.</exception>
    /// <exception cref="IOException">The disk is full or may not be written to.</exception>
    public static PublisherLock Take(EditionPaths paths)
    {
        Directory.CreateDirectory(paths.Data);
        try
        {
            return new PublisherLock(new FileStream(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException problem) when (problem.HResult == HeldElsewhere)
        {
            throw new PublisherException(
                PublisherError.Busy, $"Another publisher is at work in \"{paths.Data}\"; wait until it has ended.", problem);
        }
    }

    public void Dispose() => file.Dispose();
}
