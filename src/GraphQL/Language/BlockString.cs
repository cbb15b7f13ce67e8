using System.Buffers;
using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// Block strings: indentation that all lines share, and blank lines at both ends, belong to the document and not to the value.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#BlockStringValue()"/>
internal static class BlockString
{
    /// <param name="content">The token between its quotes.</param>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (!content.ContainsAny((byte)'\n', (byte)'\r', (byte)'\\'))
        {
            return Indent(content) == content.Length ? "" : Encoding.UTF8.GetString(content);
        }

        // The value is never longer than the token.
        var value = ArrayPool<byte>.Shared.Rent(content.Length);
        var length = Dedent(content, value);
        var text = Encoding.UTF8.GetString(value.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(value);
        return text;
    }

    /// <summary>
    /// The value as a block string whose further lines start with the indent; null for a value that no block string can hold.
    /// </summary>
    public static string? Encode(string value, string indent)
    {
        // The first line's own white space survives only beside the quotes; a quote or backslash at the end must not touch them.
        var isSingleLine = !value.AsSpan().ContainsAny('\n', '\r');
        var beside = isSingleLine && value.Length > 0 && value[0] is ' ' or '\t';
        var alone = !isSingleLine || value.Length > 70 || value.EndsWith('"') || value.EndsWith('\\');
        var text = new StringBuilder("\"\"\"");
        var lines = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0 || (alone && !beside))
            {
                text.Append('\n').Append(lines[index].Length > 0 ? indent : "");
            }

            text.Append(lines[index]);
        }

        text.Append(alone ? $"\n{indent}" : "").Append("\"\"\"");
        var token = text.ToString();
        return Holds(token, value) ? token : null;
    }

    private static bool Holds(string token, string value)
    {
        foreach (var unit in value)
        {
            if (char.IsControl(unit) && unit is not ('\n' or '\t'))
            {
                return false;
            }
        }

        return Decode(Encoding.UTF8.GetBytes(token[3..^3])) == value;
    }

    private static int Dedent(ReadOnlySpan<byte> content, Span<byte> value)
    {
        var common = int.MaxValue;
        var (firstLine, lastLine) = (-1, -1);
        var number = 0;
        foreach (var line in new LineEnumerator(content))
        {
            var indent = Indent(line);
            if (indent < line.Length)
            {
                firstLine = firstLine < 0 ? number : firstLine;
                lastLine = number;
                common = number > 0 ? Math.Min(common, indent) : common;
            }

            number++;
        }

        var length = 0;
        number = 0;
        foreach (var line in new LineEnumerator(content))
        {
            if (number >= firstLine && number <= lastLine && firstLine >= 0)
            {
                if (number > firstLine)
                {
                    value[length++] = (byte)'\n';
                }

                length += Unescape(number == 0 ? line : line[Math.Min(common, line.Length)..], value[length..]);
            }

            number++;
        }

        return length;
    }

    /// <summary>Copies the line; three quotes are written with a backslash before them, which is no part of the value.</summary>
    private static int Unescape(ReadOnlySpan<byte> line, Span<byte> value)
    {
        var length = 0;
        for (var escape = line.IndexOf("\\\"\"\""u8); escape >= 0; escape = line.IndexOf("\\\"\"\""u8))
        {
            line[..escape].CopyTo(value[length..]);
            "\"\"\""u8.CopyTo(value[(length + escape)..]);
            length += escape + 3;
            line = line[(escape + 4)..];
        }

        line.CopyTo(value[length..]);
        return length + line.Length;
    }

    private static int Indent(ReadOnlySpan<byte> line)
    {
        var length = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return length < 0 ? line.Length : length;
    }

    /// <summary>Only \r\n, \r and \n end a line; other separators of Unicode are content.</summary>
    private ref struct LineEnumerator(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> rest = text;
        private bool isOver;

        public ReadOnlySpan<byte> Current { get; private set; }

        public readonly LineEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (isOver)
            {
                return false;
            }

            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            isOver = end < 0;
            Current = isOver ? rest : rest[..end];
            rest = isOver ? [] : rest[(end + (rest[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
            return true;
        }
    }
}
