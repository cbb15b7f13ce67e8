using System.Text;
using OpenGov.Data.Reading;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>One row: the text of each value, and the rows of each list.</summary>
internal sealed record CannedRow(string?[] Values, params CannedRow[][] Lists) : IResultRow
{
    public bool IsNull(int column) => Values[column] is null;

    public ReadOnlySpan<byte> Text(int column) => Encoding.UTF8.GetBytes(Values[column] ?? throw new InvalidOperationException("The value is null."));
}

/// <summary>A result that a test has written down: one list, or that and further ones.</summary>
internal sealed class CannedResult(ResultLevel shape, Func<IReadOnlyList<CannedRow>> rows, params string[] types) : IOpenResult
{
    public CannedResult(ResultLevel shape, params CannedRow[] rows)
        : this(shape, () => rows)
    {
    }

    public ResultLevel Shape => shape;

    public IReadOnlyList<ResultLevel> Shapes => [shape, .. Others.Select(other => other.Shape)];

    /// <summary>The lists behind the first.</summary>
    public IReadOnlyList<CannedResult> Others { get; init; } = [];

    public IReadOnlySet<string> Types { get; } = types.Append(shape.Type.Name).ToHashSet();

    /// <summary>Thrown when half of the rows have been read.</summary>
    public Exception? Failure { get; set; }

    public int Readings { get; private set; }

    public ValueTask<bool> HasRowsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(rows().Count > 0);

    public ValueTask ReadAsync(IReadOnlyList<IResultSink> sinks, CancellationToken cancellationToken)
    {
        Readings++;
        Assert.Equal(Shapes.Count, sinks.Count);
        foreach (var (list, sink) in Others.Prepend(this).Zip(sinks))
        {
            list.Read(sink);
        }

        return ValueTask.CompletedTask;
    }

    private void Read(IResultSink sink)
    {
        var current = rows();
        for (var i = 0; i < current.Count; i++)
        {
            if (Failure is not null && i == current.Count / 2)
            {
                throw Failure;
            }

            Read(sink, shape, current[i]);
        }
    }

    private static void Read(IResultSink sink, ResultLevel level, CannedRow row)
    {
        sink.BeginRow(level, row);
        foreach (var (child, list) in level.Children.Zip(row.Lists))
        {
            sink.BeginList(child);
            foreach (var item in list)
            {
                Read(sink, child, item);
            }

            sink.EndList(child);
        }

        sink.EndRow(level);
    }
}
