using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>
/// A machine that loses power at a given step: the step does not happen, nothing happens after it, of every file that was not flushed only the
/// first half is left, and of the renames in folders that were not flushed every other one is lost. Without a number it lives, and saves the time of flushing. Of the many steps that only add to what nobody sees yet (a file, its
/// flush, a link, a folder) every eighth is one at which it may happen: their neighbours leave the same kind of remains.
/// </summary>
internal sealed class CrashingDisk(int stepsToLive = int.MaxValue) : IDisk
{
    private readonly PosixDisk disk = new();
    private const int SmallStepsInOne = 8;

    private readonly List<Written> unflushed = [];
    private readonly List<Renamed> unflushedNames = [];
    private int steps;
    private int smallSteps;

    public bool HasCrashed { get; private set; }

    /// <summary>The step after this rename is the one that does not happen.</summary>
    public string? DiesAfterRenameTo { get; init; }

    /// <summary>Counts a step that is not on the disk: a write to the database.</summary>
    public void Step()
    {
        if (HasCrashed || steps++ == stepsToLive)
        {
            Crash();
        }
    }

    public void CreateFolder(string path)
    {
        SmallStep();
        disk.CreateFolder(path);
    }

    public Stream CreateFile(string path, bool isPrivate = false)
    {
        SmallStep();
        var stream = disk.CreateFile(path, isPrivate);
        unflushed.Add(new Written(stream) { Path = path });
        return stream;
    }

    public void Flush(Stream file)
    {
        SmallStep();
        unflushed.RemoveAll(written => ReferenceEquals(written.Stream, file));
    }

    public void FlushFolder(string path)
    {
        Step();
        Assert.True(Directory.Exists(path), $"There is no folder {path} to flush.");
        unflushedNames.RemoveAll(renamed => Path.GetDirectoryName(renamed.To) == path);
    }

    public void CreateLink(string path, string target)
    {
        SmallStep();
        disk.CreateLink(path, target);
    }

    public void Rename(string from, string to)
    {
        Step();
        unflushedNames.Add(new Renamed(from, to, Content(to)));
        disk.Rename(from, to);
        foreach (var written in unflushed.Where(written => written.Path.StartsWith(from, StringComparison.Ordinal)))
        {
            written.Path = to + written.Path[from.Length..];
        }

        if (to == DiesAfterRenameTo)
        {
            Crash();
        }
    }

    public void Delete(string path)
    {
        Step();
        disk.Delete(path);
        unflushed.RemoveAll(written => written.Path.StartsWith(path, StringComparison.Ordinal));
    }

    private void SmallStep()
    {
        if (HasCrashed || smallSteps++ % SmallStepsInOne == 0)
        {
            Step();
        }
    }

    private void Crash()
    {
        if (!HasCrashed)
        {
            HasCrashed = true;
            foreach (var written in unflushed)
            {
                using var file = new FileStream(written.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                file.SetLength(file.Length / 2);
            }

            // The newest first, as each stands on those before it; which half is lost changes with the step.
            foreach (var (_, renamed) in unflushedNames.Index().Reverse().Where(renamed => (renamed.Index + stepsToLive) % 2 == 0))
            {
                renamed.Undo();
            }
        }

        throw new IOException("The machine has lost power.");
    }

    /// <summary>What a rename replaces: a small file or a link; null for nothing.</summary>
    private static (byte[]? Bytes, string? Target)? Content(string path) => new FileInfo(path) switch
    {
        { LinkTarget: { } target } => (null, target),
        { Exists: true } => (File.ReadAllBytes(path), null),
        _ => null,
    };

    private sealed record Renamed(string From, string To, (byte[]? Bytes, string? Target)? Replaced)
    {
        public void Undo()
        {
            if (!Path.Exists(To) || !Directory.Exists(Path.GetDirectoryName(From)))
            {
                return;
            }

            new PosixDisk().Rename(To, From);
            switch (Replaced)
            {
                case ({ } bytes, _):
                    File.WriteAllBytes(To, bytes);
                    break;
                case (_, { } target):
                    File.CreateSymbolicLink(To, target);
                    break;
            }
        }
    }

    private sealed class Written(Stream stream)
    {
        public Stream Stream => stream;

        public required string Path { get; set; }
    }
}
