using System.Buffers.Text;
using OpenGov.Data.Planning;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading;

/// <summary>A row of a statement as a row for files: every value is asked for and written out once, however many files show it.</summary>
internal sealed class ResultRowView(ResultMap map) : IResultRow
{
    private const int Null = -1;

    /// <summary>More than any value takes that is not a text.</summary>
    private const int LongestNumber = 96;

    private readonly Shape.Value[] columns = [.. map.Columns];
    private readonly (int Start, int Length)[] cells = new (int, int)[map.Columns.Count];
    private byte[] bytes = new byte[4096];

    public bool IsNull(int column) => cells[column].Length == Null;

    public ReadOnlySpan<byte> Text(int column) => bytes.AsSpan(cells[column].Start, cells[column].Length);

    /// <summary>Takes over the current row.</summary>
    public void Read(ResultRow row)
    {
        var end = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var length = row.IsNull(columns[i].Column) ? Null : Write(row, columns[i], end);
            cells[i] = (end, length);
            end += Math.Max(length, 0);
        }
    }

    private int Write(ResultRow row, Shape.Value value, int start)
    {
        switch (value.Kind)
        {
            case PropertyKind.Id:
                // Without the opening quote of JSON.
                return ValueText.GlobalId(value.IdPrefix.AsSpan(1), row.Int64(value.Column), Reserve(start, LongestNumber));
            case PropertyKind.Integer or PropertyKind.Long:
                Utf8Formatter.TryFormat(row.Int64(value.Column), Reserve(start, LongestNumber), out var count);
                return count;
            case PropertyKind.Boolean:
                return Copy(row.Int64(value.Column) != 0 ? "true"u8 : "false"u8, start);
            default:
                return Copy(row.Utf8(value.Column), start);
        }
    }

    private int Copy(ReadOnlySpan<byte> text, int start)
    {
        text.CopyTo(Reserve(start, text.Length));
        return text.Length;
    }

    private Span<byte> Reserve(int start, int size)
    {
        if (size > bytes.Length - start)
        {
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, start + size));
        }

        return bytes.AsSpan(start);
    }
}
