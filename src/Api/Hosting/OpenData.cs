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
        public ResultLevel Shape => query.Shape;

        public IReadOnlySet<string> Types => query.Types;

        public ValueTask ReadAsync(IResultSink sink, CancellationToken cancellationToken) => query.ReadAsync(sink, cancellationToken);
    }
}
