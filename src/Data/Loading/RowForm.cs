using System.Security.Cryptography;
using System.Text;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>A row as its cells: what export writes, and what decides whether two rows say the same.</summary>
internal static class RowForm
{
    /// <param name="key">The text of a reference: the key that is written, or any other name that is the same for the same row.</param>
    public static string[] Cells(EntityRow row, IReadOnlyList<CsvColumn> columns, Func<EntityModel, long, string> key) =>
        [.. columns.Select(column => Cell(row, column, key))];

    /// <summary>
    /// Hexadecimal SHA-256 over the columns that have a value, by name: a new column of the model leaves the hashes of rows without a value
    /// in it as they are.
    /// </summary>
    public static string Hash(EntityRow row, IReadOnlyList<CsvColumn> columns)
    {
        var text = new StringBuilder();
        foreach (var column in columns.OrderBy(column => column.Name, StringComparer.Ordinal))
        {
            if (Cell(row, column, Id) is { Length: > 0 } cell)
            {
                text.Append(column.Name).Append('\u001f').Append(cell).Append('\u001e');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static bool Same(EntityRow left, EntityRow right, IReadOnlyList<CsvColumn> columns) =>
        columns.All(column => Cell(left, column, Id) == Cell(right, column, Id));

    /// <summary>Gives a row the columns that its file does not have.</summary>
    public static void KeepAbsent(EntityRow row, EntityRow before, IReadOnlyList<CsvColumn> columns, IReadOnlySet<string> present)
    {
        foreach (var column in columns.Where(column => !present.Contains(column.Name)))
        {
            switch (column)
            {
                case CsvColumn.Value value:
                    row.Values[value.Index] = before.Values[value.Index];
                    break;
                case CsvColumn.References list:
                    row.Links[list.Link] = before.Links.GetValueOrDefault(list.Link) ?? [];
                    break;
                case CsvColumn.Parts list:
                    row.Components[list.Components] = before.Components.GetValueOrDefault(list.Components) ?? [];
                    break;
            }
        }
    }

    private static string Cell(EntityRow row, CsvColumn column, Func<EntityModel, long, string> key) => column switch
    {
        CsvColumn.Value value => Value(value.Property, row.Values[value.Index], key),
        CsvColumn.References list => CellList.Join(
            (row.Links.GetValueOrDefault(list.Link) ?? []).Select(id => new[] { key(list.Link.Target, id) }), separator: null),
        CsvColumn.Parts list => CellList.Join(
            (row.Components.GetValueOrDefault(list.Components) ?? []).Select(values => Parts(list.Components.Target, values, key)),
            list.Components.Target.CellSeparator),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.GetType().Name, "Not a column of a CSV."),
    };

    private static string[] Parts(EntityModel component, object?[] values, Func<EntityModel, long, string> key) =>
        [.. component.Properties.Select((property, index) => Value(property, values[index], key))];

    private static string Value(PropertyModel property, object? value, Func<EntityModel, long, string> key) => (property.Kind, value) switch
    {
        (PropertyKind.Reference, long id) => key(property.Target!, id),
        (PropertyKind.TextList, string[] texts) =>
            CellList.Join(texts.Select(text => new[] { CellValue.WithLineFeeds(text) }), separator: null),
        _ => CellValue.Print(property, value),
    };

    private static string Id(EntityModel target, long id) => id.ToString("x16");
}
