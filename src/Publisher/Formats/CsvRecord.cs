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

    private bool started;

    public void Cell(ReadOnlySpan<byte> text)
    {
        if (started)
        {
            output.WriteByte((byte)',');
        }

        started = true;
        if (text.IndexOfAny(Special) < 0)
        {
            output.Write(text);
            return;
        }

        output.WriteByte((byte)'"');
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            output.Write(text[..quote]);
            output.Write("\"\""u8);
            text = text[(quote + 1)..];
        }

        output.Write(text);
        output.WriteByte((byte)'"');
    }

    public void Cell(string text) => Cell(Encoding.UTF8.GetBytes(text));

    public void End()
    {
        output.Write("\r\n"u8);
        started = false;
    }
}
