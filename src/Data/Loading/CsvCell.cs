namespace OpenGov.Data.Loading;

/// <summary>One cell and where it stands.</summary>
/// <param name="Line">The physical line on which the cell starts: in a row with line breaks inside its cells not the row's own.</param>
/// <param name="Column">The header's name.</param>
/// <param name="Number">The column's number, from 1.</param>
internal readonly record struct CsvCell(string Text, string File, int Line, string Column, int Number);
