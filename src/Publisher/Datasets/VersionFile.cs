using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Statistics;

namespace OpenGov.Publisher.Datasets;

/// <summary>
/// <c>version.json</c> of a sealed dataset: its moment, its rows, how they differ from the version before and where that one is. Versions form a chain, so a
/// history needs nothing but sealed folders.
/// </summary>
/// <param name="Former">The sealed folder of the version before; null for the first.</param>
/// <param name="Columns">Every column of every table, as cards name them.</param>
internal sealed record VersionFile(DateTimeOffset SealedAt, int Rows, RowChanges? Changes, string? Former, IReadOnlyList<string> Columns)
{
    public const string Name = "version.json";

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Which of its figures the platform counted; null for rows that are no figures, and where an older program did not say.</summary>
    public CountedFigures? Counted { get; init; }

    public byte[] Write() => MetadataJson.Write(new JsonObject
    {
        ["sealedAt"] = Rfc3339.Of(SealedAt),
        ["rows"] = Rows,
        ["added"] = Changes?.Added,
        ["removed"] = Changes?.Removed,
        ["changed"] = Changes?.Changed,
        ["former"] = Former,
        ["columns"] = MetadataJson.Array(Columns.Select(column => (JsonNode)column)),
        ["counted"] = Counted is null ? null : new JsonObject
        {
            ["statistics"] = MetadataJson.Array(Counted.Statistics.Select(name => (JsonNode)name)),
            ["through"] = Counted.Through is { } day ? Text(day) : null,
        },
    });

    /// <exception cref="PublisherException">The sealed folder's file is missing or damaged.</exception>
    public static VersionFile Read(string folder) => SealedFile.Read(Path.Combine(folder, Name), Read);

    private static VersionFile Read(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        var version = json.RootElement;
        return new VersionFile(
            version.TryGetProperty("sealedAt", out var moment) ? moment.GetDateTimeOffset() : TaipeiTime.StartOf(Day(version.GetProperty("sealedOn"))),
            version.GetProperty("rows").GetInt32(),
            version.TryGetProperty("added", out var added)
                ? new RowChanges(added.GetInt32(), version.GetProperty("removed").GetInt32(), version.GetProperty("changed").GetInt32())
                : null,
            version.TryGetProperty("former", out var former) ? former.GetString() : null,
            [.. version.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)])
        {
            Counted = version.TryGetProperty("counted", out var counted)
                ? new CountedFigures(
                    [.. counted.GetProperty("statistics").EnumerateArray().Select(name => name.GetString()!)],
                    counted.TryGetProperty("through", out var through) ? Day(through) : null)
                : null,
        };
    }

    private static string Text(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static DateOnly Day(JsonElement text) => DateOnly.ParseExact(text.GetString()!, DateFormat, CultureInfo.InvariantCulture);
}
