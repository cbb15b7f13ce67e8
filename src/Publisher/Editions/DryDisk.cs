namespace OpenGov.Publisher.Editions;

/// <summary>Takes every step and leaves nothing: a dry run computes the hashes of what it would have written.</summary>
internal sealed class DryDisk : IDisk
{
    public void CreateFolder(string path)
    {
    }

    public Stream CreateFile(string path, bool isPrivate = false) => Stream.Null;

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
    }
}
