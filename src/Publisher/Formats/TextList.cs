using System.Text.Json;

namespace OpenGov.Publisher.Formats;

/// <summary>A list of texts in one cell: its JSON array, joined by 、.</summary>
internal static class TextList
{
    public const string SeparatorText = "、";

    public static ReadOnlySpan<byte> Separator => "、"u8;

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
