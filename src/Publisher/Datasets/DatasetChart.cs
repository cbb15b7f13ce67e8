using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>One chart of what a dataset's rows show best. Columns are named as in the plain CSV.</summary>
public sealed record DatasetChart
{
    public required ChartKind Kind { get; init; }
    public required Label Title { get; init; }

    /// <summary>The column along the horizontal axis. Rows without a value there are left out.</summary>
    public required string X { get; init; }

    /// <summary>Given where <see cref="X"/> is a date: rows are gathered by this part of it, and dates that lack it are left out.</summary>
    public ChartPeriod? Period { get; init; }

    /// <summary>The column that is drawn; null for the number of rows.</summary>
    public string? Y { get; init; }

    /// <summary>True to add up the values of one place; false where there is one value for each place of each series.</summary>
    public bool Sum { get; init; }

    /// <summary>What the values are, with their unit, where neither the column's heading nor "rows" says it; null where they do.</summary>
    public Label? Value { get; init; }

    /// <summary>
    /// The column that splits rows into series, null for one series. A column of a list inside the rows, as <c>dimensions.value</c>, puts a row into the
    /// series of each of its items; rows without an item are left out.
    /// </summary>
    public string? By { get; init; }

    /// <summary>Which rows are drawn: column to allowed values, every one of which must hold. Empty for all.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Where { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
