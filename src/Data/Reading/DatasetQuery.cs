namespace OpenGov.Data.Reading;

/// <summary>A query that is published: planned once at the public's clearance, read whole.</summary>
public sealed class DatasetQuery
{
    private readonly PublicationReader reader;

    internal DatasetQuery(ResultLevel shape, IReadOnlySet<string> types, PublicationReader reader)
    {
        Shape = shape;
        Types = types;
        this.reader = reader;
    }

    public ResultLevel Shape { get; }

    /// <summary>Names of the entity types whose change may change the result.</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>Reads every row, in one snapshot, into the sink.</summary>
    public ValueTask ReadAsync(IResultSink sink, CancellationToken cancellation) => reader.ReadAsync(sink, cancellation);
}
