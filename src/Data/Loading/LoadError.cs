namespace OpenGov.Data.Loading;

/// <summary>Something in a CSV file that keeps the whole load from being written, and where it stands.</summary>
/// <param name="File">The path as the reader knows it: <c>record/international/engagements.csv</c>.</param>
/// <param name="Line">The physical line from 1 on which the row or its cell starts; null when the file as a whole is meant.</param>
/// <param name="Column">The column's name; null when the row as a whole is meant.</param>
/// <param name="Found">The text as it stands in the file; null when something is missing.</param>
/// <param name="Message">What was found, what is allowed and what to do, without the place.</param>
public sealed record LoadError(string File, int? Line, string? Column, string? Found, string Message)
{
    /// <summary><c>record/…/engagements.csv, line 12, column "startsOn": found "2023-13"; allowed is …</c></summary>
    public override string ToString() =>
        $"{File}{(Line is { } line ? $", line {line}" : "")}{(Column is null ? "" : $", column \"{Column}\"")}: {Message}";
}
