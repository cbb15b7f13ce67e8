using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading;

/// <summary>One column of a query's result that becomes files.</summary>
/// <param name="Name">Unique in its level: the graph's response keys down to the value, in camel case: <c>countryNameZh</c>.</param>
/// <param name="Path">The response keys themselves: <c>country</c>, <c>nameZh</c>.</param>
/// <param name="Kind">What the value is. An Id is the text of a global id.</param>
/// <param name="Property">The described property; null for the id.</param>
public sealed record ResultColumn(string Name, IReadOnlyList<string> Path, PropertyKind Kind, PropertyModel? Property);

/// <summary>One level of a result: its columns in the order of the query, and the lists inside each row.</summary>
/// <param name="Name">The list's response key; the root field's at the top.</param>
/// <param name="Type">The type whose rows these are.</param>
public sealed record ResultLevel(string Name, EntityModel Type, IReadOnlyList<ResultColumn> Columns, IReadOnlyList<ResultLevel> Children);

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

/// <summary>Takes the rows of a result in the order of the query: a row, then everything inside it, then its end.</summary>
public interface IResultSink
{
    void BeginRow(ResultLevel level, IResultRow row);

    /// <summary>A list inside the open row begins: <paramref name="level"/> is one of its <see cref="ResultLevel.Children"/>, each once, empty or not.</summary>
    void BeginList(ResultLevel level);

    void EndList(ResultLevel level);

    void EndRow(ResultLevel level);
}
