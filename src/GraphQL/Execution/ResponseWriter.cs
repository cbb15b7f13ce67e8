using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// Writes JSON as UTF-8 into a pooled buffer and hands full buffers to a stream. It does not check structure: its callers are programs
/// made by planning, which get commas and brackets right once. Chinese stays Chinese; only what JSON demands is escaped
/// (docs/adr/0004-wire-and-order.md).
/// </summary>
public sealed class ResponseWriter : IDisposable
{
    private const int FlushAt = 48 * 1024;

    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private readonly Stream? destination;
    private byte[] buffer;
    private int length;

    /// <param name="destination">Where full buffers go; null keeps everything in memory until <see cref="Written"/> is read.</param>
    public ResponseWriter(Stream? destination = null)
    {
        this.destination = destination;
        buffer = ArrayPool<byte>.Shared.Rent(4096);
    }

    /// <summary>True once bytes have left for the destination: from then on an error can only end the response.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>What is in the buffer now.</summary>
    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    /// <summary>Called once, just before the first bytes leave: the last moment to choose a status.</summary>
    public Action? OnLeaving { get; set; }

    /// <summary>Forgets what is in the buffer. Only before anything has left.</summary>
    public void Clear() => Rewind(0);

    /// <summary>Bytes in the buffer now.</summary>
    internal int Length => length;

    /// <summary>Forgets what was written since the buffer had this length. Only before anything has left.</summary>
    internal void Rewind(int to) => length = HasLeft ? throw new InvalidOperationException("Bytes have left already.") : to;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        length += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(byte value)
    {
        Reserve(1)[0] = value;
        length++;
    }

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var count);
        length += count;
    }

    public void Number(double value)
    {
        value.TryFormat(Reserve(32), out var count, provider: System.Globalization.CultureInfo.InvariantCulture);
        length += count;
    }

    /// <summary>A JSON number with the decimal's own digits, trailing zeros dropped.</summary>
    public void Number(decimal value)
    {
        var target = Reserve(40);
        value.TryFormat(target, out var count, "0.############################", System.Globalization.CultureInfo.InvariantCulture);
        length += count;
    }

    /// <summary>A JSON string of UTF-8 text, escaped.</summary>
    public void String(ReadOnlySpan<byte> utf8)
    {
        Raw((byte)'"');
        int special;
        while ((special = utf8.IndexOfAny(Escaped)) >= 0)
        {
            Raw(utf8[..special]);
            Escape(utf8[special]);
            utf8 = utf8[(special + 1)..];
        }

        Raw(utf8);
        Raw((byte)'"');
    }

    /// <summary>A JSON string, escaped.</summary>
    public void String(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > 512 ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented ?? stackalloc byte[512];
        String(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Gives room to write in place; <see cref="Advance"/> says how much was used.</summary>
    public Span<byte> Reserve(int size)
    {
        if (buffer.Length - length < size)
        {
            Grow(size);
        }

        return buffer.AsSpan(length);
    }

    public void Advance(int count) => length += count;

    /// <summary>Sends the buffer on when it has filled up. Called between rows.</summary>
    public ValueTask FlushIfFullAsync(CancellationToken cancellation) =>
        length >= FlushAt && destination is not null ? FlushAsync(cancellation) : ValueTask.CompletedTask;

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (destination is not null && length > 0)
        {
            if (!HasLeft)
            {
                OnLeaving?.Invoke();
                HasLeft = true;
            }

            await destination.WriteAsync(buffer.AsMemory(0, length), cancellation);
            length = 0;
        }
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
    }

    private void Escape(byte code)
    {
        var target = Reserve(6);
        target[0] = (byte)'\\';
        var shortForm = code switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'\n' => 'n',
            (byte)'\r' => 'r',
            (byte)'\t' => 't',
            (byte)'\b' => 'b',
            (byte)'\f' => 'f',
            _ => '\0',
        };
        if (shortForm != '\0')
        {
            target[1] = (byte)shortForm;
            length += 2;
            return;
        }

        "u00"u8.CopyTo(target[1..]);
        target[4] = (byte)(code < 0x10 ? '0' : '1');
        target[5] = (byte)"0123456789abcdef"[code & 0xF];
        length += 6;
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + size));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
