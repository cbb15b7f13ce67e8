namespace OpenGov.Publisher.Editions;

/// <summary>
/// Takes every step and leaves nothing: what a dry run stages stands in a temporary folder, so that it can be read and checked, and nothing of it reaches
/// its sealed place.
/// </summary>
internal sealed class DryDisk : IDisk, IDisposable
{
    private readonly PosixDisk disk = new();

    /// <summary>Where the run may stage.</summary>
    public string Staging { get; } = Directory.CreateTempSubdirectory("opengov-dry-run-").FullName;

    public void CreateFolder(string path)
    {
        if (IsStaged(path))
        {
            disk.CreateFolder(path);
        }
    }

    public Stream CreateFile(string path, bool isPrivate = false) => IsStaged(path) ? disk.CreateFile(path, isPrivate) : Stream.Null;

    public void Flush(Stream file)
    {
    }

    public void FlushFolder(string path)
    {
    }

    public void CreateLink(string path, string target)
    {
    }

    public void Rename(string from, string to)
    {
    }

    public void Delete(string path)
    {
        if (IsStaged(path))
        {
            disk.Delete(path);
        }
    }

    public void Dispose() => Directory.Delete(Staging, recursive: true);

    private bool IsStaged(string path) => path.StartsWith(Staging, StringComparison.Ordinal);
}
