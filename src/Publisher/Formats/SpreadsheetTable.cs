using System.Globalization;
using System.Text;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// The CSV that opens well in a spreadsheet: a byte order mark, Chinese headings with the unit, one flat table. Codes are shown by their labels, truth as
/// 是 and 否, instants as Taipei's clock shows them; the lists inside a row are joined by ；, one column per column of the list, except a component with a
/// cell format of its own (<c>建築=四維</c>, <c>報告 壹/一（註記）</c>), which is one column. Cells that would run as a formula are made harmless, and texts of digits stay texts.
/// A column of the row's own dates of which some are known to the month or the year only is followed by their years, whole numbers to sort and count by.
/// Ids and keys, which join and mean nothing to a reader, are the last columns, and in lists none.
/// </summary>
internal sealed class SpreadsheetTable : IResultSink
{
    private readonly ResultLevel top;
    private readonly CsvRecord csv;
    private readonly List<Cell> cells = [];
    private readonly Dictionary<ResultLevel, Cell[]> byLevel = new(ReferenceEqualityComparer.Instance);
    private readonly ByteBuffer changed = new();

    public SpreadsheetTable(ResultLevel top, Stream output)
    {
        this.top = top;
        output.Write("\uFEFF"u8);
        csv = new CsvRecord(output);
        Add(top, "");
        cells = [.. cells.OrderBy(cell => cell.IsIdentifier)];
        foreach (var cell in cells)
        {
            csv.Cell(cell.Heading);
        }

        csv.End();
    }

    /// <summary>The headings of a list's table, in their order.</summary>
    public static IReadOnlyList<string> Headings(ResultLevel top) => [.. new SpreadsheetTable(top, Stream.Null).cells.Select(cell => cell.Heading)];

    public void BeginRow(ResultLevel level, IResultRow row)
    {
        foreach (var cell in byLevel[level])
        {
            cell.Append(row);
        }
    }

    public void BeginList(ResultLevel level)
    {
    }

    public void EndList(ResultLevel level)
    {
    }

    public void EndRow(ResultLevel level)
    {
        if (!ReferenceEquals(level, top))
        {
            return;
        }

        foreach (var cell in cells)
        {
            csv.Cell(SpreadsheetCell.Of(cell.Text, cell.IsText, changed));
            cell.Clear();
        }

        csv.End();
    }

    private void Add(ResultLevel level, string prefix)
    {
        var own = Own(level, prefix);
        byLevel.Add(level, own);
        cells.AddRange(own);
        foreach (var child in level.Children)
        {
            var list = ColumnLabels.OfList(level, child).Zh;
            Add(child, prefix.Length == 0 ? list : $"{prefix}：{list}");
        }
    }

    private Cell[] Own(ResultLevel level, string prefix)
    {
        var isTop = ReferenceEquals(level, top);
        if (level.Type.ShownSeparator is { } separator && !isTop)
        {
            return [new Cell(prefix, [.. Enumerable.Range(0, level.Columns.Count).Where(column => !Joins(column)).Select(Part)], separator)];
        }

        return
        [
            .. Enumerable.Range(0, level.Columns.Count)
                .Where(column => isTop || !Joins(column))
                .SelectMany(Cells),
        ];

        // Ids join files; a list's ids in one cell join nothing.
        bool Joins(int column) => level.Columns[column].IsIdentifier;

        IEnumerable<Cell> Cells(int column)
        {
            yield return new Cell(Heading(column), [Part(column)], separator: null);
            if (isTop && level.Columns[column].Kind == PropertyKind.PartialDate)
            {
                yield return new Cell(Heading(column) + "（年）", [Part(column)], separator: null, isYear: true);
            }
        }

        (int, ResultColumn) Part(int column) => (column, level.Columns[column]);

        string Heading(int column)
        {
            var own = ColumnLabels.Of(level, level.Columns[column]).Zh;
            var unit = level.Columns[column].Property?.UnitLabel is { } label ? $"（{label.Zh}）" : "";
            return prefix.Length == 0 ? own + unit : $"{prefix}：{own}{unit}";
        }
    }

    /// <summary>One cell of the row that is being gathered.</summary>
    private sealed class Cell(string heading, (int Index, ResultColumn Column)[] parts, string? separator, bool isYear = false)
    {
        private const int YearLength = 4;
        private const int MonthLength = 7;

        private readonly ByteBuffer text = new();
        private readonly byte[] between = Encoding.UTF8.GetBytes(separator ?? "");
        private readonly (int Index, PropertyKind Kind, CodeLabels? Labels, bool IsRemark)[] parts =
        [
            .. parts.Select(part => (
                part.Index,
                part.Column.Kind,
                part.Column.Property?.Codes is { } codes ? new CodeLabels(codes) : null,
                part.Column.Property is { Required: false })),
        ];

        private readonly bool holdsText = parts.Any(part => part.Column.Kind is PropertyKind.Text or PropertyKind.TextList or PropertyKind.Json);
        private readonly bool holdsPartialDates = parts.Any(part => part.Column.Kind is PropertyKind.PartialDate);

        private bool started;
        private bool hasValue;

        public string Heading => heading;

        public bool IsIdentifier { get; } = parts is [{ Column.IsIdentifier: true }];

        /// <summary>A month alone is text too, or it would open as its first day; a year alone may be a number, and a day a day.</summary>
        public bool IsText => holdsText || (holdsPartialDates && Text.Length == MonthLength);

        /// <summary>When nothing but nulls came, the ； between them are not shown either.</summary>
        public ReadOnlySpan<byte> Text => hasValue ? text.Written : default;

        public void Append(IResultRow row)
        {
            if (started)
            {
                text.Write(TextList.RowSeparator);
            }

            started = true;
            var isFirst = true;
            foreach (var (index, kind, labels, isRemark) in parts)
            {
                if (row.IsNull(index))
                {
                    continue;
                }

                // What an item may lack stands behind what it always has, in brackets.
                var isBracketed = isRemark && !isFirst;
                if (!isFirst)
                {
                    text.Write(isBracketed ? "（"u8 : between);
                }

                Append(isYear ? row.Text(index)[..YearLength] : row.Text(index), kind, labels);
                if (isBracketed)
                {
                    text.Write("）"u8);
                }

                isFirst = false;
                hasValue = true;
            }
        }

        public void Clear()
        {
            text.Clear();
            started = false;
            hasValue = false;
        }

        private void Append(ReadOnlySpan<byte> value, PropertyKind kind, CodeLabels? labels)
        {
            switch (kind)
            {
                case PropertyKind.TextList:
                    TextList.Join(value, text);
                    break;
                case PropertyKind.Boolean:
                    text.Write(value.SequenceEqual("true"u8) ? "是"u8 : "否"u8);
                    break;
                case PropertyKind.DateTime:
                    AppendInstant(value);
                    break;
                default:
                    text.Write(labels is null ? value : labels.Find(value));
                    break;
            }
        }

        /// <summary>In the one form that Excel takes for an instant: it knows neither the T nor the Z of RFC 3339.</summary>
        private void AppendInstant(ReadOnlySpan<byte> value)
        {
            Span<char> characters = stackalloc char[value.Length];
            Encoding.ASCII.GetChars(value, characters);
            var instant = DateTimeOffset.Parse(characters, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToOffset(TaipeiTime.Offset);
            instant.TryFormat(text.GetSpan(32), out var count, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            text.Advance(count);
        }
    }
}
