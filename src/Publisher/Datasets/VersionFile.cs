using System.Globalization;
using System.Text.Json;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>
/// <c>version.json</c> of a sealed dataset: its day, its rows, how they differ from the version before and where that one is. Versions form a chain, so a
/// history needs nothing but sealed folders.
/// </summary>
/// <param name="Former">The sealed folder of the version before; null for the first.</param>
/// <param name="Columns">Every column of every table, as cards name them.</param>
internal sealed record VersionFile(DateOnly SealedOn, int Rows, RowChanges? Changes, string? Former, IReadOnlyList<string> Columns)
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
            json.WriteStartArray("columns");
            foreach (var column in Columns)
            {
                json.WriteTextValue(column);
            }

            json.WriteEndArray();
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
            version.GetProperty("former").GetString(),
            [.. version.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)]);
    }
}
