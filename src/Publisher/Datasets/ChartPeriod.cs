namespace OpenGov.Publisher.Datasets;

/// <summary>By what part of a date a chart gathers rows.</summary>
public enum ChartPeriod
{
    Year,

    /// <summary>The Gregorian year less 1911.</summary>
    RocYear,
    Month,
}
