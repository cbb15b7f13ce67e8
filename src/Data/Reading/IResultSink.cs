namespace OpenGov.Data.Reading;

/// <summary>Takes the rows of a result in the order of the query: a row, then everything inside it, then its end.</summary>
public interface IResultSink
{
    void BeginRow(ResultLevel level, IResultRow row);

    /// <summary>A list inside the open row begins: <paramref name="level"/> is one of its <see cref="ResultLevel.Children"/>, each once, empty or not.</summary>
    void BeginList(ResultLevel level);

    void EndList(ResultLevel level);

    void EndRow(ResultLevel level);
}
