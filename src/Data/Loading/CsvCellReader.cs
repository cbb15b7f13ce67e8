using OpenGov.Domain.Model;
using static OpenGov.Data.Loading.LoadErrorList;

namespace OpenGov.Data.Loading;

/// <summary>Reads cells as values and notes each row that they name. A column that the file lacks gives the default cell, without a text.</summary>
internal sealed class CsvCellReader(LoadErrorList errors)
{
    /// <summary>The value of a property; null when the cell is empty, absent or wrong.</summary>
    public object? ReadValue(PropertyModel property, CsvCell cell, List<LoadedReference> references)
    {
        if (!HasOnlyText(cell))
        {
            return null;
        }

        if (property.Kind == PropertyKind.TextList)
        {
            return string.IsNullOrEmpty(cell.Text) && !property.Required ? null : ReadTexts(property, cell);
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

    /// <summary>The ids of a list of references; empty when the cell is empty, absent or wrong.</summary>
    public long[] ReadReferences(EntityModel target, CsvCell cell, List<LoadedReference> references)
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

    /// <summary>The rows of a list of components; empty when the cell is empty, absent or wrong.</summary>
    public object?[][] ReadComponents(EntityModel component, CsvCell cell, List<LoadedReference> references)
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

    private string[] ReadTexts(PropertyModel property, CsvCell cell)
    {
        string[] texts = [.. Items(cell, separator: null).Select(item => CellValue.WithLineFeeds(item[0]))];
        foreach (var text in texts)
        {
            if (CellValue.WhyNoWord(property, text) is { } allowed)
            {
                errors.Add(cell, $"found {Quote(text)}; {allowed}");
            }
        }

        return texts;
    }

    private bool HasOnlyText(CsvCell cell)
    {
        foreach (var character in cell.Text ?? "")
        {
            if (char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
            {
                errors.Add(cell, $"found the control character U+{(int)character:X4}; allowed are line breaks and tabs only. Remove it.");
                return false;
            }
        }

        return true;
    }

    private List<string[]> Items(CsvCell cell, char? separator)
    {
        if (!HasOnlyText(cell))
        {
            return [];
        }

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
        _ when property.Codes is { } codes => $" Allowed are {string.Join(", ", codes.Values.Select(value => Quote(value.Value)))}.",
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
