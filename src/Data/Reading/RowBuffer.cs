using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using OpenGov.Data.Planning;

namespace OpenGov.Data.Reading;

/// <summary>Rows kept as bytes, not as objects: a level whose lists are still to be read, or that is written twice.</summary>
internal sealed class RowBuffer(ImmutableArray<ColumnFormat> columns) : ResultRow, IDisposable
{
    private const int Null = -1;

    private byte[] data = ArrayPool<byte>.Shared.Rent(4096);
    private int[] cells = ArrayPool<int>.Shared.Rent(256);
    private int length;
    private int cellCount;

    public int Count => cellCount / (2 * columns.Length);

    /// <summary>The row that the reading members speak of.</summary>
    public int Current { get; set; }

    /// <summary>Copies the current row of a statement.</summary>
    public void Append(ResultRow row)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            if (row.IsNull(column))
            {
                AddCell(length, Null);
            }
            else if (columns[column].IsInteger)
            {
                BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), row.Int64(column));
                AddCell(length, sizeof(long));
                length += sizeof(long);
            }
            else
            {
                var text = row.Utf8(column);
                text.CopyTo(Reserve(text.Length));
                AddCell(length, text.Length);
                length += text.Length;
            }
        }
    }

    public override bool IsNull(int column) => cells[Cell(column) + 1] == Null;

    public override long Int64(int column) => BinaryPrimitives.ReadInt64LittleEndian(Utf8(column));

    public override ReadOnlySpan<byte> Utf8(int column)
    {
        var cell = Cell(column);
        return data.AsSpan(cells[cell], cells[cell + 1]);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(data);
        ArrayPool<int>.Shared.Return(cells);
    }

    /// <summary>Behind the last row the pooled memory holds what other requests have left there: nothing of it may get out.</summary>
    private int Cell(int column)
    {
        var cell = 2 * ((Current * columns.Length) + column);
        return cell < cellCount ? cell : throw new InvalidOperationException($"Row {Current} was read of a buffer that holds {Count}.");
    }

    private void AddCell(int start, int size)
    {
        if (cellCount + 2 > cells.Length)
        {
            cells = Grow(ArrayPool<int>.Shared, cells, cellCount, cells.Length * 2);
        }

        cells[cellCount++] = start;
        cells[cellCount++] = size;
    }

    private Span<byte> Reserve(int size)
    {
        if (length + size > data.Length)
        {
            data = Grow(ArrayPool<byte>.Shared, data, length, Math.Max(data.Length * 2, length + size));
        }

        return data.AsSpan(length);
    }

    private static T[] Grow<T>(ArrayPool<T> pool, T[] full, int used, int size)
    {
        var larger = pool.Rent(size);
        full.AsSpan(0, used).CopyTo(larger);
        pool.Return(full);
        return larger;
    }
}
