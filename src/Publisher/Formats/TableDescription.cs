using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// One table of a published result, with its columns: all that CSVW, Data Package, JSON Schema, catalogue and pages say of it. Labels, units, code lists
/// and types come from the model; nothing is guessed from data.
/// </summary>
public sealed record TableDescription
{
    /// <summary>The column of a table inside another one that names the row around it.</summary>
    public const string ParentIdColumn = "parentId";

    private static readonly Label ParentId = new("上層資料識別碼", "Id of the row it belongs to");

    /// <summary>The name of the plain CSV: <c>visits-received-participants.csv</c>.</summary>
    public required string File { get; init; }

    /// <summary>The name without its ending, which the other files of the table bear too.</summary>
    internal string Stem => Path.GetFileNameWithoutExtension(File);

    /// <summary>The list's response key: <c>participants</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The lists that lead to it, as cards name them: empty for the main table, <c>participants</c>, <c>meetings.resolutions</c>.</summary>
    public required string Place { get; init; }

    /// <summary>No other table of the dataset has it.</summary>
    public required Label Label { get; init; }

    /// <summary>What the model remarks on the list, else on its type; null where the label says it all.</summary>
    public Label? Note { get; init; }

    /// <summary>The graph's type whose rows these are.</summary>
    public required EntityModel Type { get; init; }

    /// <summary>The file of the table around this one, which <see cref="ParentIdColumn"/> leads to; null for a table of its own.</summary>
    public string? Parent { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The headings of the spreadsheet that shows its rows with the lists inside them; none for a table inside another one.</summary>
    public IReadOnlyList<string> SpreadsheetHeadings { get; init; } = [];

    /// <summary>The column that identifies a row; null for the rows of a component, which have no id.</summary>
    public TableColumn? Id => Columns.FirstOrDefault(column => column is { Kind: PropertyKind.Id, Path.Count: 1 });

    /// <summary>
    /// The period that a row counts, by its first and its last day, which are always known; null for rows that count none. What an event began and
    /// ended on is as precise as its source, so a partial date, and no such period.
    /// </summary>
    internal (TableColumn StartsOn, TableColumn EndsOn)? Period =>
        DayOfPeriod("startsOn") is { } startsOn && DayOfPeriod("endsOn") is { } endsOn ? (startsOn, endsOn) : null;

    /// <summary>A column's name in a card: <c>titleZh</c>, <c>participants.role</c>.</summary>
    public string NameOf(TableColumn column) => Place.Length == 0 ? column.Name : $"{Place}.{column.Name}";

    /// <summary>The column with this name, which the table has.</summary>
    public TableColumn Column(string name) => Columns.First(column => column.Name == name);

    /// <summary>Every table of a result: the main one first, each before the tables inside it.</summary>
    /// <param name="title">What the main table holds, by its card. The label of its type says less: visits and trips are both engagements.</param>
    public static IReadOnlyList<TableDescription> Of(string slug, IReadOnlyList<ResultLevel> lists, Label? title = null)
    {
        var tables = new Dictionary<ResultLevel, TableDescription>(ReferenceEqualityComparer.Instance);
        foreach (var (file, level, parent) in CsvTables.Files(slug, lists))
        {
            var isMain = ReferenceEquals(level, lists[0]);
            var table = Of(file, level, parent, parent is null ? null : tables[parent], isMain);
            tables.Add(level, isMain && title is not null ? table with { Label = title.Value } : table);
        }

        IReadOnlyList<TableDescription> all = [.. tables.Values];
        all = Distinguish(all, table => all.FirstOrDefault(parent => parent.File == table.Parent) is { } parent
            ? new Label($"{parent.Label.Zh}：{table.Label.Zh}", $"{parent.Label.En}: {table.Label.En}")
            : table.Label);
        return Distinguish(all, table => new Label($"{table.Label.Zh}（{table.Name}）", $"{table.Label.En} ({table.Name})"));
    }

    /// <summary>Lists of one type have one label. Those around them tell them apart, or else their own names.</summary>
    private static IReadOnlyList<TableDescription> Distinguish(IReadOnlyList<TableDescription> tables, Func<TableDescription, Label> apart)
    {
        var several = tables.CountBy(table => table.Label).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        return [.. tables.Select(table => several.Contains(table.Label) ? table with { Label = apart(table) } : table)];
    }

    private static TableDescription Of(string file, ResultLevel level, ResultLevel? parent, TableDescription? around, bool isMain) => new()
    {
        File = file,
        Name = level.Name,
        Place = isMain ? "" : around is not { Place.Length: > 0 } ? level.Name : $"{around.Place}.{level.Name}",
        Label = parent is null ? level.Type.Label : ColumnLabels.OfList(parent, level),
        Note = parent?.Type.FindRelation(level.Name)?.Note ?? level.Type.Note,
        Type = level.Type,
        Parent = around?.File,
        Columns =
        [
            .. parent is null
                ? Array.Empty<TableColumn>()
                : [new TableColumn { Name = ParentIdColumn, Label = ParentId, Kind = PropertyKind.Id, IsIdentifier = true, Required = true, Path = [] }],
            .. level.Columns.SelectMany(column => Of(level, column)),
        ],
        SpreadsheetHeadings = parent is null ? SpreadsheetTable.Headings(level) : [],
    };

    private TableColumn? DayOfPeriod(string name) => Columns.FirstOrDefault(column => column is { Kind: PropertyKind.Date, Required: true, Path: [var key] } && key == name);

    private static IEnumerable<TableColumn> Of(ResultLevel level, ResultColumn column)
    {
        var label = ColumnLabels.Of(level, column);
        yield return new TableColumn
        {
            Name = column.Name,
            Label = label,
            Note = NoteOf(level, column),
            Kind = column.Kind,
            Required = IsRequired(level.Type, column),
            Unit = column.Property?.Unit,
            UnitLabel = column.Property?.UnitLabel,
            Scale = column.Property?.Scale ?? 0,
            Codes = column.Property?.Codes,
            IsIdentifier = column.IsIdentifier,
            Path = column.Path,
        };
        if (column.Property?.Codes is not null)
        {
            yield return new TableColumn
            {
                Name = column.Name + "LabelZh",
                Label = new Label($"{label.Zh}（名稱）", $"{label.En} (label)"),
                Kind = PropertyKind.Text,
                Required = IsRequired(level.Type, column),
                LabelOf = column.Name,
                Path = [],
            };
        }
    }

    /// <summary>What is remarked on keys holds for the row's own; that of another row stands under a name of its own, as a country's code.</summary>
    private static Label? NoteOf(ResultLevel level, ResultColumn column) => column switch
    {
        { Kind: PropertyKind.Id } => level.Type.Find(nameof(Row.Id))?.Note,
        { Path.Count: > 1, Property.IsKey: true } => null,
        _ => column.Property?.Note,
    };

    /// <summary>True for a required value of the row itself, or of a required reference to rows that are all for everyone.</summary>
    private static bool IsRequired(EntityModel type, ResultColumn column)
    {
        foreach (var key in column.Path.SkipLast(1))
        {
            if (type.Find(key) is not { Required: true, Target: { PublicRows: null } target })
            {
                return false;
            }

            type = target;
        }

        // A list of texts is always there, and its cell is empty when it has none.
        return column.Kind != PropertyKind.TextList && (column.Property?.Required ?? column.Kind == PropertyKind.Id);
    }
}
