using System.Buffers;
using System.Text;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// Writes records as RFC 4180 has them: commas, lines that end in CR LF, a cell in double quotes when it holds a comma, a quote
/// or a line break, quotes doubled. Line breaks inside a cell stay as they are.
/// </summary>
internal sealed class CsvRecord(Stream output)
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    private readonly ByteBuffer record = new();
    private bool started;

    public void Cell(ReadOnlySpan<byte> text)
    {
        if (started)
        {
            record.Write((byte)',');
        }

        started = true;
        if (text.IndexOfAny(Special) < 0)
        {
            record.Write(text);
            return;
        }

        record.Write((byte)'"');
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            record.Write(text[..quote]);
            record.Write("\"\""u8);
            text = text[(quote + 1)..];
        }

        record.Write(text);
        record.Write((byte)'"');
    }

    public void Cell(string text) => Cell(Encoding.UTF8.GetBytes(text));

    public void End()
    {
        record.Write("\r\n"u8);
        output.Write(record.Written);
        record.Clear();
        started = false;
    }
}
