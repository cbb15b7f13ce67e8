using System.Text.Json;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages;

/// <summary>The first rows of a table as people read them: the columns that carry meaning first, ids last.</summary>
/// <param name="Rows">A text for each column, null where the cell is empty. Codes are values of the column's code list.</param>
public sealed record TablePreview(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    public const int Length = 50;

    /// <summary>Reads no further than the last row that it shows.</summary>
    /// <param name="file">The rows of the table, one a line.</param>
    public static TablePreview Read(TableDescription table, string file)
    {
        // Labels of codes are columns of the CSV alone; a page shows the label in its own language.
        var columns = table.Columns.Where(column => column.Path.Count > 0).OrderBy(RowText.IsIdentifier).ToList();
        var rows = new List<IReadOnlyList<string?>>();
        foreach (var (line, _) in JsonLines.Read(file).Take(Length))
        {
            using var row = JsonDocument.Parse(line);
            rows.Add([.. columns.Select(column => RowText.Of(row.RootElement, column.Path))]);
        }

        return new TablePreview(columns, rows);
    }
}
