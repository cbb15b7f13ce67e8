using System.Buffers;
using System.Globalization;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// What a spreadsheet would make of a text. One that begins like a formula gets an apostrophe in front, which they show as text. One that is made of digits
/// becomes <c>="0912345678"</c>, which is the text itself in Excel, LibreOffice and Google Sheets: without it they drop leading zeros, round long numbers
/// and take 3/4 for a day.
/// </summary>
internal static class SpreadsheetCell
{
    /// <summary>Excel shows a number of more digits in powers of ten, and rounds it from the sixteenth on.</summary>
    private const int LongestNumber = 11;

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789+-./:,()%eE "u8);

    /// <summary>The text itself, which it mostly is, or what stands for it.</summary>
    /// <param name="isText">False for a value that may open as a number or a day.</param>
    /// <param name="changed">Holds what stands for it.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, bool isText, ByteBuffer changed)
    {
        changed.Clear();
        if (isText && IsTakenForANumber(text))
        {
            changed.Write("=\""u8);
            changed.Write(text);
            changed.Write((byte)'"');
            return changed.Written;
        }

        if (RunsAsFormula(text))
        {
            changed.Write((byte)'\'');
            changed.Write(text);
            return changed.Written;
        }

        return text;
    }

    /// <summary>True for text that a spreadsheet would run: = + - @, tab, CR or LF first, or the full-width signs that some versions read alike.</summary>
    public static bool RunsAsFormula(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        return text[0] switch
        {
            (byte)'-' => !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
            (byte)'=' or (byte)'+' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\n' => true,
            0xEF => text.StartsWith("＝"u8) || text.StartsWith("＋"u8) || text.StartsWith("－"u8) || text.StartsWith("＠"u8),
            _ => false,
        };
    }

    /// <summary>True for a text of digits and the signs beside them that is not simply a number: 0912345678, +886-7-3368333, 3/4, 12:30, 1e5.</summary>
    public static bool IsTakenForANumber(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.IndexOfAnyExcept(OfNumbers) >= 0 || !text.ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        var isDigits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        return isDigits
            ? text.Length > LongestNumber || (text[0] == '0' && text.Length > 1)
            : !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) || text[0] == '+';
    }
}
