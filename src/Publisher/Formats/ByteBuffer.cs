using System.Buffers;

namespace OpenGov.Publisher.Formats;

/// <summary>Bytes that are gathered in memory and used again for the next row, so that a file gets one write for a row and not one for a comma.</summary>
internal sealed class ByteBuffer : IBufferWriter<byte>
{
    private byte[] bytes = new byte[1024];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Write(byte value)
    {
        if (length == bytes.Length)
        {
            Grow(1);
        }

        bytes[length++] = value;
    }

    public void Write(ReadOnlySpan<byte> text)
    {
        if (text.Length > bytes.Length - length)
        {
            Grow(text.Length);
        }

        text.CopyTo(bytes.AsSpan(length));
        length += text.Length;
    }

    public void Advance(int count) => length += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (sizeHint >= bytes.Length - length)
        {
            Grow(sizeHint + 1);
        }

        return bytes.AsSpan(length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return bytes.AsMemory(length);
    }

    private void Grow(int size) => Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + size));
}
