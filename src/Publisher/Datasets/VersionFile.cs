using System.Globalization;
using System.Text.Json;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>
/// <c>version.json</c> of a sealed dataset: its day, its rows, how they differ from the version before and where that one is. Versions form a chain, so a
/// history needs nothing but sealed folders.
/// </summary>
internal sealed record VersionFile(DateOnly SealedOn, int Rows, RowChanges? Changes, string? Former)
{
    public const string Name = "version.json";

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteText("sealedOn", SealedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("rows", Rows);
            if (Changes is var (added, removed, changed))
            {
                json.WriteNumber("added", added);
                json.WriteNumber("removed", removed);
                json.WriteNumber("changed", changed);
            }

            json.WriteText("former", Former);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    public static VersionFile Read(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, Name)));
        var version = json.RootElement;
        return new VersionFile(
            DateOnly.ParseExact(version.GetProperty("sealedOn").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            version.GetProperty("rows").GetInt32(),
            version.TryGetProperty("added", out var added)
                ? new RowChanges(added.GetInt32(), version.GetProperty("removed").GetInt32(), version.GetProperty("changed").GetInt32())
                : null,
            version.GetProperty("former").GetString());
    }

    /// <summary>The versions of a dataset, the newest first.</summary>
    /// <param name="folder">The sealed folder of the newest.</param>
    public static IReadOnlyList<DatasetVersion> HistoryOf(EditionPaths paths, string folder)
    {
        var history = new List<DatasetVersion>();
        for (string? name = folder; name is not null;)
        {
            var path = Path.Combine(paths.Sealed, name);
            var version = Read(path);
            history.Add(new DatasetVersion
            {
                Folder = name,
                SealedOn = version.SealedOn,
                Rows = version.Rows,
                Changes = version.Changes,
                Files = FilesOf(path),
            });
            name = version.Former;
        }

        return history;
    }

    private static List<PublishedFile> FilesOf(string path) =>
    [
        .. Checksums.ReadFolder(path).Where(file => !CompressedCopies.Is(file.Name))
            .Select(file => new PublishedFile(file.Name, new FileInfo(Path.Combine(path, file.Name)).Length, file.Sha256)),
    ];
}
