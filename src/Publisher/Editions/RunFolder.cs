namespace OpenGov.Publisher.Editions;

/// <summary>
/// The staging folder of one run, made when the run first has something to write and removed when it has ended well. It outlives a crash,
/// and so do at most the sealed folders that the run had made: the next run finds it and removes both.
/// </summary>
internal sealed class RunFolder(IDisk disk, string staging)
{
    private string? path;

    public bool IsMade => path is not null;

    /// <summary>A path inside the folder.</summary>
    public string this[string name]
    {
        get
        {
            if (path is null)
            {
                path = System.IO.Path.Combine(staging, Guid.CreateVersion7().ToString("n"));
                disk.CreateFolder(path);
                disk.FlushFolder(staging);
            }

            return System.IO.Path.Combine(path, name);
        }
    }

    public void Remove()
    {
        if (path is not null)
        {
            disk.Delete(path);
            path = null;
        }
    }
}
