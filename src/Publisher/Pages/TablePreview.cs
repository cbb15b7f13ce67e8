using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages;

/// <summary>The first rows of a table as people read them.</summary>
/// <param name="Title">What the rows are.</param>
/// <param name="File">Where all rows and columns are: the plain CSV.</param>
/// <param name="Rows">A text for each column, null where the cell is empty.</param>
public sealed record TablePreview(Label Title, string File, IReadOnlyList<PreviewColumn> Columns, IReadOnlyList<IReadOnlyList<Label?>> Rows)
{
    public const int Length = 50;

    /// <summary>One for each table of its own that has a row, the main one first. Reads no further than the last row that it shows.</summary>
    /// <param name="tables">The dataset's.</param>
    /// <param name="folder">Where its files are.</param>
    public static IReadOnlyList<TablePreview> Read(IReadOnlyList<TableDescription> tables, string folder) =>
    [
        .. tables.Where(table => table.Parent is null)
            .Select(table => Read(table, tables, Path.Combine(folder, RowFiles.JsonLines(table.Stem))))
            .Where(preview => preview.Rows.Count > 0),
    ];

    private static TablePreview Read(TableDescription table, IReadOnlyList<TableDescription> tables, string file)
    {
        var columns = PreviewColumn.Of(table, tables);
        var rows = new List<IReadOnlyList<Label?>>();
        foreach (var (line, _) in JsonLines.Read(file).Take(Length))
        {
            using var row = JsonDocument.Parse(line);
            rows.Add([.. columns.Select(column => column.Read(row.RootElement))]);
        }

        return new TablePreview(table.Label, table.File, columns, rows);
    }
}
