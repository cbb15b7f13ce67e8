namespace OpenGov.Publisher.Editions;

/// <summary>
/// Every step by which a publisher changes the disk, and nothing else does. A process may be killed between any two of them:
/// a test does so after each.
/// </summary>
internal interface IDisk
{
    void CreateFolder(string path);

    /// <summary>Creates a file that must not exist yet.</summary>
    /// <param name="isPrivate">Only the owner may read it.</param>
    Stream CreateFile(string path, bool isPrivate = false);

    /// <summary>Returns when the file's bytes are on the disk itself.</summary>
    void Flush(Stream file);

    /// <summary>Returns when the folder's names are on the disk itself.</summary>
    void FlushFolder(string path);

    void CreateLink(string path, string target);

    /// <summary>Replaces a file or link of the new name in one step.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file, a link (not what it leads to), or a folder with all it holds.</summary>
    void Delete(string path);
}
