namespace OpenGov.EndToEnd.Tests.Support;

/// <summary>A data folder of one test, deleted with it.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("opengov-end-to-end-");

    /// <summary>An empty place for one: the folder itself is not there yet.</summary>
    public string Path => System.IO.Path.Combine(parent.FullName, "var");

    /// <summary>A place for the test's other files.</summary>
    public string Beside => parent.FullName;

    public string Database => System.IO.Path.Combine(Path, "opengov.db");

    public string Editions => System.IO.Path.Combine(Path, "editions");

    public string Current => System.IO.Path.Combine(Editions, "current");

    /// <summary>The number of the edition that readers see.</summary>
    public int CurrentEdition => int.Parse(System.IO.Path.GetFileName(new FileInfo(Current).LinkTarget!));

    public DataFolder Copy()
    {
        var copy = new DataFolder();
        FolderCopy.Make(Path, copy.Path);
        return copy;
    }

    /// <summary>Runs a command on this folder.</summary>
    public Task<FinishedProgram> RunAsync(params string[] arguments) => ChildProgram.RunAsync([.. arguments, "--data", Path]);

    /// <returns>The path of a file beside the folder.</returns>
    public string Write(string name, string content)
    {
        var file = System.IO.Path.Combine(Beside, name);
        File.WriteAllText(file, content);
        return file;
    }

    /// <summary>Every file, folder and link with its size, its time and where it leads; equal when nothing was written.</summary>
    public string[] Listing() => [.. Entries(new DirectoryInfo(Path)).Order(StringComparer.Ordinal)];

    public void Dispose() => parent.Delete(recursive: true);

    private IEnumerable<string> Entries(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            yield return $"{System.IO.Path.GetRelativePath(Path, entry.FullName)} {(entry as FileInfo)?.Length} {entry.LastWriteTimeUtc:O} {entry.LinkTarget}";
            foreach (var inside in entry is DirectoryInfo { LinkTarget: null } inner ? Entries(inner) : [])
            {
                yield return inside;
            }
        }
    }
}
