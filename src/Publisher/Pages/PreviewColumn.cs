using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages;

/// <summary>A column of a preview: one of the row, or one of a list inside it, whose items are joined in a cell.</summary>
/// <param name="Type">The type of the row, or of the list's items.</param>
/// <param name="Lists">The response keys of the lists on the way; empty for a column of the row itself.</param>
/// <param name="Parts">The columns whose values are an item: one, or those of a component with a cell format (<c>建築=四維</c>, <c>報告 壹/一（註記）</c>).</param>
/// <param name="Separator">Stands between the parts; null where there is one part. What an item may lack stands in brackets.</param>
public sealed record PreviewColumn(Label Heading, EntityModel Type, IReadOnlyList<string> Lists, IReadOnlyList<TableColumn> Parts, string? Separator)
{
    public bool IsOfList => Lists.Count > 0;

    /// <summary>Every column of a table as people read them: those that carry meaning, those of the lists inside, ids and keys.</summary>
    /// <param name="tables">The dataset's, among them the lists inside.</param>
    internal static IReadOnlyList<PreviewColumn> Of(TableDescription table, IReadOnlyList<TableDescription> tables)
    {
        var own = Values(table).Select(column => new PreviewColumn(column.Heading, table.Type, [], [column], Separator: null));
        IEnumerable<PreviewColumn> telling = [.. own.Where(column => !column.Parts[0].IsIdentifier), .. OfLists(table, tables, "", "", [])];
        return
        [
            .. table.Type.Name == nameof(Figure) ? telling.OrderBy(PlaceInFigure) : telling,
            .. own.Where(column => column.Parts[0].IsIdentifier),
        ];
    }

    /// <summary>A figure is read as a sentence: in which year, of what, of which part, how much, in which unit; then when exactly and how sure it is.</summary>
    private static int PlaceInFigure(PreviewColumn column) => column switch
    {
        { IsOfList: true } => column.Type.Name == nameof(Dimension) ? 2 : 7,
        { Parts: [{ IsRocYear: true }] } => 0,
        { Parts: [{ Path: [_, "nameZh" or "nameEn"] }] } => 1,
        { Parts: [{ Kind: PropertyKind.Decimal }] } => 3,
        { Parts: [{ Path: [_, "unit"] }] } => 4,
        { Parts: [{ Kind: PropertyKind.Date }] } => 5,
        _ => 6,
    };

    /// <summary>Null for a cell without a value.</summary>
    internal Label? Read(JsonElement row)
    {
        var items = Lists.Aggregate<string, IEnumerable<JsonElement>>([row], (rows, list) => rows.SelectMany(item => item.GetProperty(list).EnumerateArray()))
            .Select(ReadItem)
            .ToList();
        return items.TrueForAll(item => item is null)
            ? null
            : new Label(string.Join(TextList.RowSeparatorText, items.Select(item => item?.Zh)), string.Join("; ", items.Select(item => item?.En)));
    }

    private Label? ReadItem(JsonElement item)
    {
        Label? joined = null;
        foreach (var part in Parts)
        {
            if (RowText.Of(item, part.Path) is not { } text)
            {
                continue;
            }

            var label = RowText.LabelOf(part, text);
            joined = joined is not { } before ? label
                : part.Required ? new Label(before.Zh + Separator + label.Zh, before.En + Separator + label.En)
                : new Label($"{before.Zh}（{label.Zh}）", $"{before.En} ({label.En})");
        }

        return joined;
    }

    private static IEnumerable<PreviewColumn> OfLists(
        TableDescription around, IReadOnlyList<TableDescription> tables, string zh, string en, IReadOnlyList<string> lists) =>
        tables.Where(table => table.Parent == around.File).SelectMany(table =>
        {
            var heading = new Label(zh + table.Label.Zh, en + table.Label.En);
            IReadOnlyList<string> path = [.. lists, table.Name];
            var (zhOfColumns, enOfColumns) = ($"{heading.Zh}：", $"{heading.En}: ");

            // Ids join files; a list's ids in one cell join nothing.
            var values = Values(table).Where(column => !column.IsIdentifier).ToList();
            IEnumerable<PreviewColumn> columns = table.Type.ShownSeparator is { } separator
                ? [new PreviewColumn(heading, table.Type, path, values, separator)]
                : values.Select(column => new PreviewColumn(new Label(zhOfColumns + column.Heading.Zh, enOfColumns + column.Heading.En), table.Type, path, [column], Separator: null));
            return columns.Concat(OfLists(table, tables, zhOfColumns, enOfColumns, path));
        });

    /// <summary>Labels of codes are columns of the CSV alone; a page shows the label in its own language.</summary>
    private static IEnumerable<TableColumn> Values(TableDescription table) => table.Columns.Where(column => column.Path.Count > 0);
}
