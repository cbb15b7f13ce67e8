using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Datasets;

/// <summary>A planned query, ready to be read, all pages of it.</summary>
public interface IOpenResult
{
    ResultLevel Shape { get; }

    /// <summary>The names of the types whose rows it reads, in filters and row rules too.</summary>
    IReadOnlySet<string> Types { get; }

    ValueTask ReadAsync(IResultSink sink, CancellationToken cancellationToken);
}
