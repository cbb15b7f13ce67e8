using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using static OpenGov.Data.Loading.LoadErrorList;

namespace OpenGov.Data.Loading;

/// <summary>
/// Reads the rows of one type out of a table. A wrong cell is an error and leaves its value empty; the row stays, so that what refers to it
/// is not called wrong as well.
/// </summary>
internal sealed class RowReader(EntityModel type, LoadErrorList errors)
{
    private readonly IReadOnlyList<CsvColumn> columns = CsvColumn.Of(type);

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
            var readable = cell.Text is null || HasOnlyText(cell);
            switch (columns[i])
            {
                case CsvColumn.Value value:
                    row.Values[value.Index] = readable ? ReadValue(value.Property, cell, references) : null;
                    break;
                case CsvColumn.References list:
                    row.Links[list.Link] = readable ? ReadReferences(list.Link.Target, cell, references) : [];
                    break;
                case CsvColumn.Parts list:
                    row.Components[list.Components] = readable ? ReadComponents(list.Components.Target, cell, references) : [];
                    break;
            }
        }

        row.Values[0] = GlobalId.FromKey(type.Name, key.Text).Value;
        return new LoadedRow(row, key, references);
    }

    private bool HasOnlyText(CsvCell cell)
    {
        foreach (var character in cell.Text)
        {
            if (char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
            {
                errors.Add(cell, $"found the control character U+{(int)character:X4}; allowed are line breaks and tabs only. Remove it.");
                return false;
            }
        }

        return true;
    }

    private object? ReadValue(PropertyModel property, CsvCell cell, List<LoadedReference> references)
    {
        if (property.Kind == PropertyKind.TextList)
        {
            return string.IsNullOrEmpty(cell.Text) && !property.Required ? null : ReadTexts(cell);
        }

        if (string.IsNullOrEmpty(cell.Text))
        {
            if (property.Required && cell.Text is not null)
            {
                errors.Add(cell, $"found nothing; a value is required.{Allowed(property)}");
            }

            return null;
        }

        return Read(property, cell.Text, cell, references);
    }

    private string[] ReadTexts(CsvCell cell) =>
        [.. Items(cell, separator: null).Select(item => CellValue.WithLineFeeds(item[0]))];

    private long[] ReadReferences(EntityModel target, CsvCell cell, List<LoadedReference> references)
    {
        var ids = new List<long>();
        foreach (var item in Items(cell, separator: null))
        {
            var id = Refer(target, item[0], cell, references);
            if (ids.Contains(id))
            {
                errors.Add(cell, $"found {Quote(item[0])} twice; a list names each row once.");
            }

            ids.Add(id);
        }

        return [.. ids];
    }

    private object?[][] ReadComponents(EntityModel component, CsvCell cell, List<LoadedReference> references)
    {
        var properties = component.Properties;
        var rows = new List<object?[]>();
        foreach (var parts in Items(cell, component.CellSeparator))
        {
            if (parts.Length > properties.Count)
            {
                errors.Add(cell, $"found {parts.Length} parts in {Quoted(parts, component)}; allowed is {Form(component)}. "
                    + $"Write \"\\{component.CellSeparator}\" where the character belongs to a part.");
                continue;
            }

            var values = new object?[properties.Count];
            for (var i = 0; i < properties.Count; i++)
            {
                if (i < parts.Length && parts[i].Length > 0)
                {
                    values[i] = Read(properties[i], parts[i], cell, references);
                }
                else if (properties[i].Required)
                {
                    errors.Add(
                        cell, $"found {Quoted(parts, component)} without its \"{properties[i].Name}\"; allowed is {Form(component)}.");
                }
            }

            rows.Add(values);
        }

        return [.. rows];
    }

    private List<string[]> Items(CsvCell cell, char? separator)
    {
        var items = CellList.Split(cell.Text ?? "", separator, out var problem);
        if (items is null)
        {
            errors.Add(cell, $"found {Quote(cell.Text!)}; {problem}");
            return [];
        }

        if (items.Exists(item => item is [""]))
        {
            errors.Add(cell, $"found an empty item in {Quote(cell.Text!)}; "
                + "items are joined by \" | \", with none before the first and after the last.");
            return [];
        }

        return items;
    }

    private object? Read(PropertyModel property, string text, CsvCell cell, List<LoadedReference> references)
    {
        if (property.Kind == PropertyKind.Reference)
        {
            return Refer(property.Target!, text, cell, references);
        }

        if (CellValue.Read(property, text, out var value) is { } allowed)
        {
            errors.Add(cell, $"found {Quote(text)}; {allowed}");
        }

        return value;
    }

    private static long Refer(EntityModel target, string key, CsvCell cell, List<LoadedReference> references)
    {
        var id = GlobalId.FromKey(target.Name, key).Value;
        references.Add(new LoadedReference(target, key, id, cell));
        return id;
    }

    /// <summary>What a required cell may hold, where it is a short list.</summary>
    private static string Allowed(PropertyModel property) => property.Kind switch
    {
        PropertyKind.Boolean => " Allowed is \"true\" or \"false\".",
        PropertyKind.Enum => $" Allowed are {string.Join(", ", property.Enum!.Values.Select(value => Quote(value.Value)))}.",
        _ => "",
    };

    private static string Quoted(string[] parts, EntityModel component) => Quote(CellList.Join([parts], component.CellSeparator));

    /// <summary><c>"source#section" or "source#section#note"</c>.</summary>
    private static string Form(EntityModel component)
    {
        var names = component.Properties.Select(property => property.Name).ToList();
        var required = component.Properties.TakeWhile(property => property.Required).Count();
        return string.Join(" or ", Enumerable.Range(required, names.Count - required + 1)
            .Select(count => Quote(string.Join(component.CellSeparator!.Value, names.Take(count)))));
    }
}
