using System.Text.Json;

namespace OpenGov.Publisher.Formats;

/// <summary>A list of texts in one cell: its JSON array, joined by 、. Where a cell holds a text of each row of a list, those are joined by ；.</summary>
internal static class TextList
{
    public const string SeparatorText = "、";

    /// <summary>Another than between texts, which have that in them: people with several posts each.</summary>
    public const string RowSeparatorText = "；";

    public static ReadOnlySpan<byte> Separator => "、"u8;

    public static ReadOnlySpan<byte> RowSeparator => "；"u8;

    public static void Join(ReadOnlySpan<byte> jsonArray, ByteBuffer cell)
    {
        var reader = new Utf8JsonReader(jsonArray);
        var first = true;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                continue;
            }

            if (!first)
            {
                cell.Write(Separator);
            }

            first = false;
            var written = reader.CopyString(cell.GetSpan(reader.ValueSpan.Length + 1));
            cell.Advance(written);
        }
    }
}
