using System.Globalization;
using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages;

/// <summary>The text of a value in a published row.</summary>
internal static class RowText
{
    /// <summary>What a page shows for a value: codes and truths in its language, years of the Republic with those of the world.</summary>
    public static Label LabelOf(TableColumn column, string text) => (column.Kind, text) switch
    {
        _ when column.Codes?.Find(text) is { } code => code.Label,
        (PropertyKind.Boolean, "true") => new("是", "Yes"),
        (PropertyKind.Boolean, _) => new("否", "No"),
        _ when column.IsRocYear => RocYear(int.Parse(text, CultureInfo.InvariantCulture)),
        _ => new(text, text),
    };

    /// <summary>113, and for readers of English 2024 (113).</summary>
    public static Label RocYear(int year) => new(
        year.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{RocDate.ToGregorian(year)} ({year})"));

    /// <param name="path">The response keys from the row to the value.</param>
    /// <returns>Null where the value or something on the way is null; a list joined by 、.</returns>
    public static string? Of(JsonElement row, IReadOnlyList<string> path)
    {
        foreach (var key in path)
        {
            if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(key, out row))
            {
                return null;
            }
        }

        return row.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => row.GetString(),
            JsonValueKind.Array => string.Join('、', row.EnumerateArray().Select(item => item.ToString())),
            _ => row.GetRawText(),
        };
    }
}
