using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Formats;

/// <summary>Counts the rows of the top level.</summary>
internal sealed class RowCounter(ResultLevel top) : IResultSink
{
    public int Rows { get; private set; }

    public void BeginRow(ResultLevel level, IResultRow row)
    {
        if (ReferenceEquals(level, top))
        {
            Rows++;
        }
    }

    public void BeginList(ResultLevel level)
    {
    }

    public void EndList(ResultLevel level)
    {
    }

    public void EndRow(ResultLevel level)
    {
    }
}
