using System.Buffers;
using System.Buffers.Text;

namespace OpenGov.Limit;

/// <summary>JSON text under construction, kept for the next request.</summary>
internal sealed class Utf8Text
{
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    public byte[] Buffer { get; private set; } = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => Buffer.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var count);
        Length += count;
    }

    /// <summary>Keeps bytes that were written where <see cref="Reserve"/> said.</summary>
    public void Skip(int size) => Length += size;

    /// <summary>A JSON string of UTF-8 text.</summary>
    public void String(ReadOnlySpan<byte> utf8)
    {
        if (utf8.ContainsAny(Escaped))
        {
            EscapedString(utf8);
            return;
        }

        var target = Reserve(utf8.Length + 2);
        target[0] = (byte)'"';
        utf8.CopyTo(target[1..]);
        target[utf8.Length + 1] = (byte)'"';
        Length += utf8.Length + 2;
    }

    /// <summary>A JSON string of the UTF-8 text that was copied into <see cref="Buffer"/>, one byte behind <see cref="Length"/>.</summary>
    public void StringInPlace(int size)
    {
        var text = Buffer.AsSpan(Length + 1, size);
        if (text.ContainsAny(Escaped))
        {
            EscapedString(text.ToArray());
            return;
        }

        Buffer[Length] = (byte)'"';
        Buffer[Length + size + 1] = (byte)'"';
        Length += size + 2;
    }

    public Span<byte> Reserve(int size)
    {
        if (Buffer.Length - Length < size)
        {
            var larger = new byte[Math.Max(Buffer.Length * 2, Length + size)];
            Buffer.AsSpan(0, Length).CopyTo(larger);
            Buffer = larger;
        }

        return Buffer.AsSpan(Length);
    }

    /// <summary>The record has no text that needs it; the way is here so that the answer is right for every text.</summary>
    private void EscapedString(ReadOnlySpan<byte> utf8)
    {
        Raw("\""u8);
        foreach (var code in utf8)
        {
            Raw(code switch
            {
                (byte)'"' => "\\\""u8,
                (byte)'\\' => "\\\\"u8,
                (byte)'\n' => "\\n"u8,
                (byte)'\r' => "\\r"u8,
                (byte)'\t' => "\\t"u8,
                (byte)'\b' => "\\b"u8,
                (byte)'\f' => "\\f"u8,
                < 0x10 => [.. "\\u000"u8, "0123456789abcdef"u8[code]],
                < 0x20 => [.. "\\u001"u8, "0123456789abcdef"u8[code - 0x10]],
                _ => [code],
            });
        }

        Raw("\""u8);
    }
}
