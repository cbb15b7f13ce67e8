namespace OpenGov.EndToEnd.Tests.Support;

/// <summary>Counts what happens to the files of a folder, as the system tells it, and acts at one count.</summary>
internal sealed class FileSteps : IDisposable
{
    private readonly FileSystemWatcher watcher;
    private int count;

    public FileSteps(string folder, int actAt = int.MaxValue, Action? act = null)
    {
        watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
            InternalBufferSize = 64 * 1024,
        };
        void Step(object sender, FileSystemEventArgs step)
        {
            if (Interlocked.Increment(ref count) == actAt)
            {
                act!();
            }
        }

        watcher.Created += Step;
        watcher.Changed += Step;
        watcher.Deleted += Step;
        watcher.Renamed += Step;
        watcher.EnableRaisingEvents = true;
    }

    public int Count => Volatile.Read(ref count);

    public void Dispose() => watcher.Dispose();
}
