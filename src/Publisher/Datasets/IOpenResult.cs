using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Datasets;

/// <summary>A planned query, ready to be read, all pages of it.</summary>
public interface IOpenResult
{
    /// <summary>The lists at the query's root, in its order: the first is the main table.</summary>
    IReadOnlyList<ResultLevel> Shapes { get; }

    /// <summary>The names of the types whose rows it reads, in filters and row rules too.</summary>
    IReadOnlySet<string> Types { get; }

    /// <summary>Whether the first list has a row; reads no more than that.</summary>
    ValueTask<bool> HasRowsAsync(CancellationToken cancellationToken);

    /// <summary>Reads every row of every list, in one snapshot.</summary>
    /// <param name="sinks">One for each of <see cref="Shapes"/>: the lists are read one after the other, each into its own.</param>
    ValueTask ReadAsync(IReadOnlyList<IResultSink> sinks, CancellationToken cancellationToken);
}
