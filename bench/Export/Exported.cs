using OpenGov.Data.Reading;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Export;

/// <summary>A query as a publication reads it.</summary>
internal sealed class Exported(DatasetQuery query) : IOpenResult
{
    public IReadOnlyList<ResultLevel> Shapes => query.Shapes;

    public IReadOnlySet<string> Types => query.Types;

    public ValueTask<bool> HasRowsAsync(CancellationToken cancellationToken) => query.HasRowsAsync(cancellationToken);

    public ValueTask ReadAsync(IReadOnlyList<IResultSink> sinks, CancellationToken cancellationToken) => query.ReadAsync(sinks, cancellationToken);
}
