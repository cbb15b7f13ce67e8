using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// The plain CSV: UTF-8 without a byte order mark, one file per level of the result, joined by id. Columns keep the graph's names; a
/// code, or a word of a vocabulary, has its Chinese label beside it; a list of texts is joined by 、; null is an empty cell.
/// </summary>
internal sealed class CsvTables : IResultSink
{
    private readonly Dictionary<ResultLevel, Table> tables = new(ReferenceEqualityComparer.Instance);

    /// <param name="create">Opens the file with the name it is given. The caller closes it.</param>
    public CsvTables(ResultLevel top, string slug, Func<string, Stream> create) => Add(top, slug, parent: null, create);

    /// <summary>Every table's file and level, parents first.</summary>
    public static IEnumerable<(string File, ResultLevel Level, ResultLevel? Parent)> Files(string slug, IReadOnlyList<ResultLevel> lists) =>
        lists.SelectMany((list, index) => Files(list, SlugOf(slug, list, index)));

    /// <summary>What the names of a list's files begin with: the dataset's slug; behind the first list its own name too.</summary>
    public static string SlugOf(string slug, ResultLevel list, int index) => index == 0 ? slug : $"{slug}-{Naming.ToKebab(list.Name)}";

    private static IEnumerable<(string File, ResultLevel Level, ResultLevel? Parent)> Files(ResultLevel level, string slug, ResultLevel? parent = null) =>
        level.Children
            .SelectMany(child => Files(child, $"{slug}-{Naming.ToKebab(child.Name)}", level))
            .Prepend(($"{slug}.csv", level, parent));

    public void BeginRow(ResultLevel level, IResultRow row) => tables[level].Write(row);

    public void BeginList(ResultLevel level)
    {
    }

    public void EndList(ResultLevel level)
    {
    }

    public void EndRow(ResultLevel level)
    {
    }

    private void Add(ResultLevel level, string slug, Table? parent, Func<string, Stream> create)
    {
        var table = new Table(level, parent, new CsvRecord(create($"{slug}.csv")));
        tables.Add(level, table);
        foreach (var child in level.Children)
        {
            Add(child, $"{slug}-{Naming.ToKebab(child.Name)}", table, create);
        }
    }

    private sealed class Table
    {
        private readonly Table? parent;
        private readonly CsvRecord csv;
        private readonly (PropertyKind Kind, CodeLabels? Labels)[] columns;
        private readonly int idColumn;
        private readonly ByteBuffer cell = new();
        private readonly ByteBuffer id = new();

        public Table(ResultLevel level, Table? parent, CsvRecord csv)
        {
            this.parent = parent;
            this.csv = csv;
            idColumn = IdColumn(level);
            columns = [.. level.Columns.Select(column => (column.Kind, Labels(column)))];
            WriteHeader(level);
        }

        public void Write(IResultRow row)
        {
            if (parent is not null)
            {
                csv.Cell(parent.id.Written);
            }

            if (idColumn >= 0)
            {
                id.Clear();
                id.Write(row.Text(idColumn));
            }

            for (var i = 0; i < columns.Length; i++)
            {
                Write(row, i);
            }

            csv.End();
        }

        private void Write(IResultRow row, int column)
        {
            var (kind, labels) = columns[column];
            var isNull = row.IsNull(column);
            var text = isNull ? default : row.Text(column);
            if (kind == PropertyKind.TextList && !isNull)
            {
                cell.Clear();
                TextList.Join(text, cell);
                text = cell.Written;
            }

            csv.Cell(text);
            if (labels is not null)
            {
                csv.Cell(isNull ? default : labels.Find(text));
            }
        }

        private void WriteHeader(ResultLevel level)
        {
            if (parent is not null)
            {
                csv.Cell("parentId"u8);
            }

            foreach (var column in level.Columns)
            {
                csv.Cell(column.Name);
                if (column.Property?.Codes is not null)
                {
                    csv.Cell(column.Name + "LabelZh");
                }
            }

            csv.End();
        }

        private static CodeLabels? Labels(ResultColumn column) =>
            column.Property?.Codes is { } codes ? new CodeLabels(codes) : null;

        private static int IdColumn(ResultLevel level)
        {
            for (var i = 0; i < level.Columns.Count; i++)
            {
                if (level.Columns[i] is { Kind: PropertyKind.Id, Path.Count: 1 })
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
