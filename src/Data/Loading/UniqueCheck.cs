using OpenGov.Data.Writing;
using static OpenGov.Data.Loading.LoadErrorList;

namespace OpenGov.Data.Loading;

/// <summary>No two rows share the value of a unique column.</summary>
internal static class UniqueCheck
{
    /// <summary>Inside one file.</summary>
    public static void Run(LoadedTable table, LoadErrorList errors)
    {
        foreach (var column in UniqueColumns(table))
        {
            var lines = new Dictionary<object, int>();
            foreach (var row in table.Rows)
            {
                if (row.Row.Values[column.Index] is { } value && !lines.TryAdd(value, row.Key.Line))
                {
                    var cell = Cell(row, column, value);
                    errors.Add(cell, $"found {Quote(cell.Text)} again; line {lines[value]} has the same value, and no two rows share one.");
                }
            }
        }
    }

    /// <summary>Between a file and the rows of the database.</summary>
    public static void Run(LoadedTable table, IReadOnlyDictionary<long, EntityRow> existing, LoadErrorList errors)
    {
        foreach (var column in UniqueColumns(table))
        {
            var holders = existing.Values.Where(row => row.Values[column.Index] is not null)
                .ToDictionary(row => row.Values[column.Index]!);
            foreach (var row in table.Rows)
            {
                if (row.Row.Values[column.Index] is { } value && holders.TryGetValue(value, out var holder) && (long)holder["id"]! != row.Id)
                {
                    var cell = Cell(row, column, value);
                    errors.Add(cell, $"found {Quote(cell.Text)}; {Quote(RowReferences.KeyOf(holder))} holds the value in the database, "
                        + "and no two rows share one. Give that row another value first.");
                }
            }
        }
    }

    private static CsvCell Cell(LoadedRow row, CsvColumn.Value column, object value) =>
        row.Key with { Column = column.Name, Text = CellValue.Print(column.Property, value) };

    private static IEnumerable<CsvColumn.Value> UniqueColumns(LoadedTable table) =>
        CsvColumn.Of(table.Type).OfType<CsvColumn.Value>().Where(column => column.Property.Unique);
}
