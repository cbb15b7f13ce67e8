using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// JSON strings with only what RFC 8259 demands escaped. The encoders of System.Text.Json turn the ideographic space and rare
/// Chinese characters (Extension B and later) into <c>\u</c> escapes; readers of open data want the characters.
/// </summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    public static void Write(ByteBuffer output, ReadOnlySpan<byte> text)
    {
        output.Write((byte)'"');
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            output.Write(text[..at]);
            WriteEscape(output, text[at]);
            text = text[(at + 1)..];
        }

        output.Write(text);
        output.Write((byte)'"');
    }

    public static void Write(ByteBuffer output, string text) => Write(output, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a property whose value is a text, or null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteTextValue(value);
    }

    public static void WriteTextValue(this Utf8JsonWriter json, string? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        var quoted = new ByteBuffer();
        Write(quoted, value);
        json.WriteRawValue(quoted.Written, skipInputValidation: true);
    }

    private static void WriteEscape(ByteBuffer output, byte value)
    {
        output.Write(value switch
        {
            (byte)'"' => "\\\""u8,
            (byte)'\\' => "\\\\"u8,
            (byte)'\n' => "\\n"u8,
            (byte)'\r' => "\\r"u8,
            (byte)'\t' => "\\t"u8,
            _ => "\\u00"u8,
        });
        if (value < 0x20 && value is not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
        {
            output.Write(Encoding.ASCII.GetBytes(value.ToString("x2")));
        }
    }
}
