namespace OpenGov.Publisher.Editions;

/// <summary>
/// A folder in the making: its content is written, what can be derived from that is added, then it is made durable and renamed into its sealed place.
/// </summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly IDisk disk;
    private readonly List<StagedFile> files = [];
    private readonly List<Checksum> checksums = [];
    private readonly SortedSet<string> folders = new(StringComparer.Ordinal);

    public StagedFolder(IDisk disk, string path)
    {
        this.disk = disk;
        Path = path;
        AddFolder(path);
    }

    public string Path { get; }

    /// <summary>The SHA-256 of the content's checksums, once that is completed.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The SHA-256 of all checksums, once completed.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The files that are completed.</summary>
    public IReadOnlyList<Checksum> Checksums => checksums;

    /// <param name="name">Relative to the folder, with slashes.</param>
    public Stream Create(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        AddFolder(System.IO.Path.GetDirectoryName(path)!);
        var file = new StagedFile(name, disk.CreateFile(path));
        files.Add(file);
        return file;
    }

    public void Write(string name, ReadOnlySpan<byte> content) => Create(name).Write(content);

    /// <summary>Ends every file so far: they are the content. They can be read from now on, and what is added is derived from them.</summary>
    public void CompleteContent()
    {
        EndFiles();
        Content = Editions.Checksums.Sha256Of(Editions.Checksums.Write(checksums));
    }

    /// <summary>Ends every file and writes the checksums.</summary>
    public void Complete()
    {
        EndFiles();
        var sums = Editions.Checksums.Write(checksums);
        Sha256 = Editions.Checksums.Sha256Of(sums);
        Write(Editions.Checksums.FileName, sums);
        files[^1].Flush();
    }

    /// <summary>Returns when all of it is on the disk itself.</summary>
    public void MakeDurable()
    {
        foreach (var file in files)
        {
            file.MakeDurable(disk);
        }

        foreach (var folder in folders.Reverse())
        {
            disk.FlushFolder(folder);
        }
    }

    public void Dispose()
    {
        foreach (var file in files)
        {
            file.Dispose();
        }
    }

    /// <summary>Ends every file so far, so that it can be read.</summary>
    public void EndFiles() => checksums.AddRange(files.Skip(checksums.Count).Select(file => file.Complete()));

    private void AddFolder(string path)
    {
        if (folders.Add(path))
        {
            disk.CreateFolder(path);
        }
    }
}
