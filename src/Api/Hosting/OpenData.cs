using OpenGov.Data;
using OpenGov.Data.Reading;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Api.Hosting;

/// <summary>The graph as the publisher asks for it.</summary>
internal sealed class OpenData(GraphStore graph) : IOpenData
{
    public IOpenResult Prepare(string graphQlText) => new Result(graph.PrepareDataset(graphQlText));

    private sealed class Result(DatasetQuery query) : IOpenResult
    {
        public IReadOnlyList<ResultLevel> Shapes => query.Shapes;

        public IReadOnlySet<string> Types => query.Types;

        public ValueTask<bool> HasRowsAsync(CancellationToken cancellationToken) => query.HasRowsAsync(cancellationToken);

        public ValueTask ReadAsync(IReadOnlyList<IResultSink> sinks, CancellationToken cancellationToken) => query.ReadAsync(sinks, cancellationToken);
    }
}
