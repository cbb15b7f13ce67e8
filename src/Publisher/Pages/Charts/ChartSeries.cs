using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>The numbers of a chart: a value, or none, for each line at each place.</summary>
public sealed record ChartSeries
{
    public required ChartKind Kind { get; init; }

    public required Label Title { get; init; }

    /// <summary>What the places are: 年度.</summary>
    public required Label Place { get; init; }

    /// <summary>What the values are, with their unit.</summary>
    public required Label Value { get; init; }

    /// <summary>True where places follow each other as years do; false for names.</summary>
    public required bool IsOrdered { get; init; }

    /// <summary>Along the axis.</summary>
    public required IReadOnlyList<Label> Places { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <summary>How many rows have a place and a value but no item of the list that splits the chart, and so are in no line.</summary>
    public int Unsplit { get; init; }
}
