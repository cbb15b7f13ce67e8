using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher;

/// <summary>
/// What the last whole run held back, one name a line, beside the database: a node that did not publish itself knows it too. There is no file while all
/// went out.
/// </summary>
internal sealed class HeldBack(EditionPaths paths)
{
    private readonly string file = Path.Combine(paths.Data, "held-back");

    /// <summary>Beside the file, since the editions may lie on another disk.</summary>
    private readonly string draft = Path.Combine(paths.Data, "held-back.new");

    public IReadOnlyList<string> Read() => File.Exists(file) ? File.ReadAllLines(file) : [];

    /// <summary>Writes only what differs: a run that finds what the last one found leaves no trace.</summary>
    public void Write(IDisk disk, IReadOnlyList<string> names)
    {
        if (names.SequenceEqual(Read()))
        {
            return;
        }

        if (names.Count == 0)
        {
            disk.Delete(file);
            disk.FlushFolder(paths.Data);
            return;
        }

        disk.Delete(draft);
        using (var text = disk.CreateFile(draft))
        {
            text.Write(System.Text.Encoding.UTF8.GetBytes(string.Concat(names.Select(name => name + "\n"))));
            disk.Flush(text);
        }

        disk.Rename(draft, file);
        disk.FlushFolder(paths.Data);
    }
}
