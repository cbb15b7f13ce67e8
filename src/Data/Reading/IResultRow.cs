namespace OpenGov.Data.Reading;

/// <summary>The current row of a level. Valid until the sink returns.</summary>
public interface IResultRow
{
    bool IsNull(int column);

    /// <summary>
    /// The value as UTF-8, in the one form that every file and response shows (docs/adr/0004-wire-and-order.md): digits, <c>true</c>,
    /// <c>2023-01-13</c>, an enum's value, a global id; a list of texts as a JSON array; text itself unescaped. Not for null.
    /// </summary>
    ReadOnlySpan<byte> Text(int column);
}
