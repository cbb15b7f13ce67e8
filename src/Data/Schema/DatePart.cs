namespace OpenGov.Data.Schema;

/// <summary>A number that a date gives. A date too coarse to have it gives null: a year has no month.</summary>
internal enum DatePart
{
    Year,

    /// <summary>The year less 1911.</summary>
    RocYear,

    /// <summary>1 to 4.</summary>
    Quarter,

    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>1 for Monday to 7 for Sunday, as ISO 8601 counts.</summary>
    Weekday,
}
