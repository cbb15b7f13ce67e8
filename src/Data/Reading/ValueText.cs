using System.Buffers.Text;
using System.Globalization;

namespace OpenGov.Data.Reading;

/// <summary>The one public form of values that databases keep differently (docs/adr/0004-wire-and-order.md).</summary>
internal static class ValueText
{
    /// <summary>A scaled integer as a decimal with its own digits: 9902 with scale 2 is 99.02, 9900 is 99.</summary>
    public static ReadOnlySpan<byte> Scaled(long value, int scale, byte[] scratch)
    {
        var number = new decimal(value);
        for (var i = 0; i < scale; i++)
        {
            number /= 10;
        }

        return Decimal(number, scratch);
    }

    public static ReadOnlySpan<byte> Decimal(decimal value, byte[] scratch)
    {
        value.TryFormat(scratch, out var count, "0.#########", CultureInfo.InvariantCulture);
        return scratch.AsSpan(0, count);
    }

    public static ReadOnlySpan<byte> Date(DateOnly date, byte[] scratch)
    {
        date.TryFormat(scratch, out var count, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return scratch.AsSpan(0, count);
    }

    /// <summary>RFC 3339 in UTC with milliseconds, always three digits.</summary>
    public static ReadOnlySpan<byte> Timestamp(DateTime utc, byte[] scratch)
    {
        utc.TryFormat(scratch, out var count, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return scratch.AsSpan(0, count);
    }

    /// <summary>Type name, hyphen, sixteen lower-case hexadecimal digits. Returns the length.</summary>
    public static int GlobalId(ReadOnlySpan<byte> prefix, long value, Span<byte> target)
    {
        prefix.CopyTo(target);
        Utf8Formatter.TryFormat(value, target[prefix.Length..], out var count, new System.Buffers.StandardFormat('x', 16));
        return prefix.Length + count;
    }
}
