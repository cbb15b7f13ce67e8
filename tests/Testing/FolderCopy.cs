namespace OpenGov.Testing;

/// <summary>Copies a folder as it stands, its links as links: a filled data folder for each test that changes one.</summary>
public static class FolderCopy
{
    /// <param name="to">Made if it is not there; no file of the same name may be in it.</param>
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
            {
                File.CreateSymbolicLink(target, link);
            }
            else if (entry is DirectoryInfo)
            {
                Make(entry.FullName, target);
            }
            else
            {
                ((FileInfo)entry).CopyTo(target);
            }
        }
    }
}
