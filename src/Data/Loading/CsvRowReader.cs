using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using static OpenGov.Data.Loading.LoadErrorList;

namespace OpenGov.Data.Loading;

/// <summary>
/// Reads the rows of one type out of a table. A wrong cell is an error and leaves its value empty; the row stays, so that what refers to it
/// is not called wrong as well.
/// </summary>
internal sealed class CsvRowReader(EntityModel type, LoadErrorList errors)
{
    private readonly IReadOnlyList<CsvColumn> columns = CsvColumn.Of(type);
    private readonly CsvCellReader cells = new(errors);

    public LoadedTable Read(CsvTable table)
    {
        var places = ReadHeader(table);
        var rows = new List<LoadedRow>(table.Lines.Count);
        var lineOfKey = new Dictionary<string, int>();
        foreach (var line in table.Lines)
        {
            if (places[0] < 0)
            {
                break;
            }

            var key = table.Cell(line, places[0]);
            if (!ReadKey(key))
            {
                continue;
            }

            if (!lineOfKey.TryAdd(key.Text, key.Line))
            {
                errors.Add(key, $"found {Quote(key.Text)} again; line {lineOfKey[key.Text]} has the same key. A key names one row.");
                continue;
            }

            rows.Add(ReadRow(table, line, places, key));
        }

        return new LoadedTable(type, table.File, table.Header.ToHashSet(), rows);
    }

    /// <summary>Where each column of the type stands in the file; -1 when it is absent.</summary>
    private int[] ReadHeader(CsvTable table)
    {
        var seen = new HashSet<string>();
        foreach (var name in table.Header)
        {
            if (columns.All(column => column.Name != name))
            {
                var names = columns.Select(column => column.Name).ToList();
                errors.Add(new LoadError(table.File, 1, name, name, $"{type.Name} has no such column. "
                    + $"Allowed are {string.Join(", ", names.Select(Quote))}.{NearName.Question(name, names)}"));
            }
            else if (!seen.Add(name))
            {
                errors.Add(new LoadError(table.File, 1, name, name, "found twice in the header; a column stands once."));
            }
        }

        foreach (var column in columns.Where(column => column.Required && !table.Header.Contains(column.Name)))
        {
            errors.Add(new LoadError(
                table.File, 1, column.Name, null, $"the column is missing, and every {type.Name} needs a value in it."));
        }

        var header = table.Header.ToList();
        return [.. columns.Select(column => header.IndexOf(column.Name))];
    }

    private bool ReadKey(CsvCell cell)
    {
        if (cell.Text.Length == 0)
        {
            errors.Add(cell, "found nothing; every row needs a key.");
            return false;
        }

        if (cell.Text.Any(char.IsControl) || cell.Text != cell.Text.Trim())
        {
            errors.Add(cell, $"found {Quote(cell.Text)}; allowed is a key on one line without spaces at its ends.");
            return false;
        }

        return true;
    }

    private LoadedRow ReadRow(CsvTable table, CsvLine line, int[] places, CsvCell key)
    {
        var row = new EntityRow(type);
        var references = new List<LoadedReference>();
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = places[i] < 0 ? default : table.Cell(line, places[i]);
            switch (columns[i])
            {
                case CsvColumn.Value value:
                    row.Values[value.Index] = cells.ReadValue(value.Property, cell, references);
                    break;
                case CsvColumn.References list:
                    row.Links[list.Link] = cells.ReadReferences(list.Link.Target, cell, references);
                    break;
                case CsvColumn.Parts list:
                    row.Components[list.Components] = cells.ReadComponents(list.Components.Target, cell, references);
                    break;
            }
        }

        row.Values[0] = GlobalId.FromKey(type.Name, key.Text).Value;
        return new LoadedRow(row, key, references);
    }
}
