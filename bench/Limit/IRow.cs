namespace OpenGov.Limit;

/// <summary>
/// The current row of a statement. Its two implementations are structs and its users generic methods, which the compiler makes anew for each: a
/// page is written once, and costs what two written by hand would.
/// </summary>
internal interface IRow
{
    bool IsNull(int column);

    long Integer(int column);

    /// <summary>Writes the text as a JSON string, or null.</summary>
    void String(int column, Utf8Text json);

    /// <summary>Writes the day as a JSON string.</summary>
    void Date(int column, Utf8Text json);
}
