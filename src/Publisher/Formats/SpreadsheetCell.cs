using System.Globalization;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// Makes a text harmless to spreadsheets: one that begins like a formula gets an apostrophe in front, which they show as text.
/// A number that happens to be negative is left alone.
/// </summary>
internal static class SpreadsheetCell
{
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
            _ => text.StartsWith("＝"u8) || text.StartsWith("＋"u8) || text.StartsWith("－"u8) || text.StartsWith("＠"u8),
        };
    }
}
