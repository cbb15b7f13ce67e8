using System.Globalization;
using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>Makes values of string tokens that the lexer has checked, and string tokens of values.</summary>
internal static class StringLiteral
{
    /// <param name="content">The token between its quotes.</param>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var escape = content.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(content);
        }

        var value = new StringBuilder(content.Length);
        while (escape >= 0)
        {
            value.Append(Encoding.UTF8.GetString(content[..escape]));
            content = content[(escape + 1)..];
            var length = 1;
            _ = content[0] switch
            {
                (byte)'b' => value.Append('\b'),
                (byte)'f' => value.Append('\f'),
                (byte)'n' => value.Append('\n'),
                (byte)'r' => value.Append('\r'),
                (byte)'t' => value.Append('\t'),
                (byte)'u' => AppendUnicode(value, content, out length),
                var itself => value.Append((char)itself),
            };
            content = content[length..];
            escape = content.IndexOf((byte)'\\');
        }

        return value.Append(Encoding.UTF8.GetString(content)).ToString();
    }

    /// <summary>The value as a quoted string; every control character is escaped, Chinese stays Chinese.</summary>
    public static string Encode(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(unit) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                _ => text.Append(unit),
            };
        }

        return text.Append('"').ToString();
    }

    private static StringBuilder AppendUnicode(StringBuilder value, ReadOnlySpan<byte> escape, out int length)
    {
        if (escape[1] != '{')
        {
            length = 5;
            return value.Append((char)Hex(escape[1..5]));
        }

        var end = escape.IndexOf((byte)'}');
        length = end + 1;

        // Any number of leading zeros is allowed.
        return value.Append(new Rune(Hex(escape[2..end].TrimStart((byte)'0'))).ToString());
    }

    private static int Hex(ReadOnlySpan<byte> digits) =>
        digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
