namespace OpenGov.Publisher.Datasets;

/// <summary>How a chart draws its values.</summary>
public enum ChartKind
{
    Line,
    Bar,
}
