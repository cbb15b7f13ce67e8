using OpenGov.Data.Planning;

namespace OpenGov.Data.Reading;

/// <summary>A query that is read whole: a dataset's, or the one that a statistic is counted from. Planned once.</summary>
public sealed class DatasetQuery
{
    private readonly PublicationReader reader;

    internal DatasetQuery(IReadOnlyList<PublicationPlan> plans, PublicationReader reader)
    {
        Shapes = [.. plans.Select(plan => plan.Map.Level)];
        Types = plans.SelectMany(plan => plan.Types).ToHashSet(StringComparer.Ordinal);
        this.reader = reader;
    }

    /// <summary>The lists at the query's root, in its order.</summary>
    public IReadOnlyList<ResultLevel> Shapes { get; }

    /// <summary>Names of the entity types whose change may change the result.</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>Whether the first list has a row; reads no more than that.</summary>
    public ValueTask<bool> HasRowsAsync(CancellationToken cancellation) => reader.HasRowsAsync(cancellation);

    /// <summary>Reads every row of every list, in one snapshot.</summary>
    /// <param name="sinks">One for each of <see cref="Shapes"/>: the lists are read one after the other, each into its own.</param>
    public ValueTask ReadAsync(IReadOnlyList<IResultSink> sinks, CancellationToken cancellation) => reader.ReadAsync(sinks, cancellation);
}
