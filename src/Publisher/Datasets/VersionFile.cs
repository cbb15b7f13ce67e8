using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    public byte[] Write() => MetadataJson.Write(new JsonObject
    {
        ["sealedOn"] = SealedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["rows"] = Rows,
        ["added"] = Changes?.Added,
        ["removed"] = Changes?.Removed,
        ["changed"] = Changes?.Changed,
        ["former"] = Former,
        ["columns"] = MetadataJson.Array(Columns.Select(column => (JsonNode)column)),
    });

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
            version.TryGetProperty("former", out var former) ? former.GetString() : null,
            [.. version.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)]);
    }
}
