namespace OpenGov.Publisher.Editions;

/// <summary>The disk of the machine: Linux and its kin, whose rename replaces in one step.</summary>
internal sealed class PosixDisk : IDisk
{
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public Stream CreateFile(string path, bool isPrivate = false)
    {
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = isPrivate ? Private : Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        }

        return new FileStream(path, options);
    }

    public void Flush(Stream file)
    {
        if (file is FileStream onDisk)
        {
            onDisk.Flush(flushToDisk: true);
        }
    }

    public void FlushFolder(string path) => PosixCalls.FlushFolder(path);

    public void CreateLink(string path, string target) => File.CreateSymbolicLink(path, target);

    public void Rename(string from, string to) => PosixCalls.Rename(from, to);

    public void Delete(string path)
    {
        if (new DirectoryInfo(path) is { Exists: true, LinkTarget: null })
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }
}
