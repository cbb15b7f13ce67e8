using CsvHelper;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Quality;

/// <summary>Reads a plain CSV as a stranger would, record by record, and holds it to its description. Keeps the first finding of each kind.</summary>
internal sealed class TableCheck
{
    private readonly TableDescription table;
    private readonly bool[] hasValue;

    private TableCheck(TableDescription table)
    {
        this.table = table;
        hasValue = new bool[table.Columns.Count];
    }

    public long Rows { get; private set; }

    public string? Structure { get; private set; }

    public string? Headings { get; private set; }

    public string? Types { get; private set; }

    /// <summary>For each column, whether any row has a value in it.</summary>
    public IReadOnlyList<bool> HasValue => hasValue;

    public static TableCheck Read(string folder, TableDescription table)
    {
        var check = new TableCheck(table);
        var path = Path.Combine(folder, table.File);
        if (!File.Exists(path))
        {
            check.Structure = $"There is no \"{table.File}\".";
            return check;
        }

        using var file = File.OpenRead(path);
        using var csv = CsvReader.Create(file, new CsvReaderOptions
        {
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => check.Structure ??= $"The record at line {record.LineNumber} of \"{table.File}\" is not quoted as RFC 4180 asks.",
        });
        check.ReadHeadings(csv);
        while (csv.Read())
        {
            check.ReadRow(csv);
        }

        return check;
    }

    private void ReadHeadings(CsvReader csv)
    {
        if (!csv.Read())
        {
            Headings = $"\"{table.File}\" has no line of headings.";
            return;
        }

        var expected = string.Join(',', table.Columns.Select(column => column.Name));
        var found = string.Join(',', csv.Current.ToArray());
        if (found != expected)
        {
            Headings = $"\"{table.File}\" begins with \"{found}\"; described is \"{expected}\".";
        }
    }

    private void ReadRow(CsvReader csv)
    {
        Rows++;
        if (csv.FieldCount != table.Columns.Count)
        {
            Structure ??= $"Record {csv.RowNumber} of \"{table.File}\" has {csv.FieldCount} cells; there are {table.Columns.Count} columns.";
            return;
        }

        for (var i = 0; i < csv.FieldCount; i++)
        {
            var cell = csv.Current.GetString(i);
            hasValue[i] |= cell.Length > 0;
            if (Types is null && !CellCheck.IsTrue(table.Columns[i], cell))
            {
                Types = cell.Length == 0
                    ? $"Record {csv.RowNumber} of \"{table.File}\" has no \"{table.Columns[i].Name}\", which is required."
                    : $"Record {csv.RowNumber} of \"{table.File}\" has \"{cell}\" as \"{table.Columns[i].Name}\", which is no {table.Columns[i].Kind}.";
            }
        }
    }
}
