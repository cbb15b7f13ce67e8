using System.Buffers.Text;
using System.Globalization;

namespace OpenGov.Data;

/// <summary>The one form of a value as text (docs/adr/0004-wire-and-order.md): stored, journalled, in cursors, answers and files.</summary>
internal static class ValueText
{
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>RFC 3339 in UTC with milliseconds, always three digits.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>A decimal's own digits, without zeros at the end.</summary>
    public const string DecimalFormat = "0.############################";

    public static string Of(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset ParseInstant(string text) => DateTimeOffset.ParseExact(
        text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

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
        value.TryFormat(scratch, out var count, DecimalFormat, CultureInfo.InvariantCulture);
        return scratch.AsSpan(0, count);
    }

    public static ReadOnlySpan<byte> Date(DateOnly date, byte[] scratch)
    {
        date.TryFormat(scratch, out var count, DateFormat, CultureInfo.InvariantCulture);
        return scratch.AsSpan(0, count);
    }

    public static ReadOnlySpan<byte> Timestamp(DateTime utc, byte[] scratch)
    {
        utc.TryFormat(scratch, out var count, InstantFormat, CultureInfo.InvariantCulture);
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
