namespace OpenGov.Data.Checking;

/// <summary>What accounts for a number in a source.</summary>
public enum CoverageKind
{
    /// <summary>A figure has it as its value.</summary>
    Figure,

    /// <summary>Another row of the record holds it, as a value or in a text.</summary>
    Record,

    /// <summary>It is a date by its form.</summary>
    Date,

    /// <summary>It is an ordinal by its form: a label, a floor, 第20屆.</summary>
    Ordinal,

    /// <summary>It is no data; the reason says why.</summary>
    NotData,

    /// <summary>Nothing accounts for it yet.</summary>
    Nothing,
}

/// <summary>One number of one source, and what accounts for it: a line of <c>record/coverage.csv</c>.</summary>
/// <param name="Source">The source's key; its text is <c>KEY.txt</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Number">As printed, without spaces.</param>
/// <param name="Value">In ones; null for dates and ordinals.</param>
/// <param name="Reference">Type and key of the row, for <see cref="CoverageKind.Figure"/> and <see cref="CoverageKind.Record"/>.</param>
/// <param name="Reason">Why it is no data, for <see cref="CoverageKind.NotData"/>.</param>
public sealed record CoverageEntry(
    string Source, int Line, int Column, string Number, decimal? Value, CoverageKind Kind, string? Reference, string? Reason);
