using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Formats;

/// <summary>Hands every row to several writers, so that all files of a dataset come from one reading.</summary>
internal sealed class FanOut(params IReadOnlyList<IResultSink> sinks) : IResultSink
{
    public void BeginRow(ResultLevel level, IResultRow row)
    {
        foreach (var sink in sinks)
        {
            sink.BeginRow(level, row);
        }
    }

    public void BeginList(ResultLevel level)
    {
        foreach (var sink in sinks)
        {
            sink.BeginList(level);
        }
    }

    public void EndList(ResultLevel level)
    {
        foreach (var sink in sinks)
        {
            sink.EndList(level);
        }
    }

    public void EndRow(ResultLevel level)
    {
        foreach (var sink in sinks)
        {
            sink.EndRow(level);
        }
    }
}
