using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>A disk without room for one name: everything else works on it.</summary>
internal sealed class FullDisk(string name) : IDisk
{
    private readonly PosixDisk disk = new();

    public void CreateFolder(string path) => disk.CreateFolder(path);

    public Stream CreateFile(string path, bool isPrivate = false) => disk.CreateFile(path, isPrivate);

    public void Flush(Stream file)
    {
    }

    public void FlushFolder(string path)
    {
    }

    public void CreateLink(string path, string target) => disk.CreateLink(path, target);

    public void Rename(string from, string to)
    {
        if (to == name)
        {
            throw new IOException("No space left on device.");
        }

        disk.Rename(from, to);
    }

    public void Delete(string path) => disk.Delete(path);
}
