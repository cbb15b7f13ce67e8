using System.Security.Cryptography;

namespace OpenGov.Publisher.Editions;

/// <summary>A folder in the making: files are created in it, then it is completed, made durable and renamed into its sealed place.</summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly IDisk disk;
    private readonly List<StagedFile> files = [];
    private readonly SortedSet<string> folders = new(StringComparer.Ordinal);

    public StagedFolder(IDisk disk, string path)
    {
        this.disk = disk;
        Path = path;
        AddFolder(path);
    }

    public string Path { get; }

    /// <summary>The SHA-256 of the checksums, once completed.</summary>
    public string Sha256 { get; private set; } = "";

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

    /// <summary>Ends every file and writes the checksums.</summary>
    public void Complete()
    {
        var sums = Checksums.Write([.. files.Select(file => file.Complete())]);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(sums));
        Write(Checksums.FileName, sums);
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

    private void AddFolder(string path)
    {
        if (folders.Add(path))
        {
            disk.CreateFolder(path);
        }
    }
}
