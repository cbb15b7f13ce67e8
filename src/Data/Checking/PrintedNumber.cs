namespace OpenGov.Data.Checking;

/// <summary>What the form of a printed number alone says about it.</summary>
internal enum PrintedNumberKind
{
    /// <summary>It may count or measure something: only the record can account for it.</summary>
    Quantity,

    /// <summary>A year, a month or a day, or several of them in one expression.</summary>
    Date,

    /// <summary>It says which, not how many: 第20屆, a heading's label, a floor, a photograph's number.</summary>
    Ordinal,

    /// <summary>It belongs to a name: ISO 27001, COVID-19, A4.</summary>
    Name,
}

/// <summary>A number, or a date of several numbers, as it stands in a source.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">The first character's place in its line, from 1.</param>
/// <param name="Text">As printed, without spaces.</param>
/// <param name="Value">In ones: 2億3,332萬 is 233320000. Null where it is no quantity.</param>
internal sealed record PrintedNumber(int Line, int Column, string Text, PrintedNumberKind Kind, decimal? Value);
