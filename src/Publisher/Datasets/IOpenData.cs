using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Datasets;

/// <summary>The graph as the public may read it.</summary>
public interface IOpenData
{
    /// <summary>Validates and plans a query of one list, at the clearance of the public. Throws when the query may not be asked, and says why.</summary>
    IOpenResult Prepare(string graphQlText);
}

/// <summary>A planned query, ready to be read, all pages of it.</summary>
public interface IOpenResult
{
    ResultLevel Shape { get; }

    /// <summary>The names of the types whose rows it reads, in filters and row rules too.</summary>
    IReadOnlySet<string> Types { get; }

    ValueTask ReadAsync(IResultSink sink, CancellationToken cancellationToken);
}
