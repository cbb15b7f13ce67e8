using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages;

/// <summary>The text of a value in a published row.</summary>
internal static class RowText
{
    /// <summary>True for what names a row rather than tells of it: global ids, and the record's own key.</summary>
    public static bool IsIdentifier(TableColumn column) => column.Kind is PropertyKind.Id or PropertyKind.Reference || column.Path is ["key"];

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
