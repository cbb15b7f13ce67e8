using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// Block strings: indentation that all lines share, and blank lines at both ends, belong to the document and not to the value.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#BlockStringValue()"/>
internal static class BlockString
{
    /// <param name="content">The token between its quotes.</param>
    public static string Decode(ReadOnlySpan<byte> content) =>
        Dedent(Encoding.UTF8.GetString(content).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal));

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

        return Dedent(token[3..^3].Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal)) == value;
    }

    private static string Dedent(string raw)
    {
        var lines = raw.ReplaceLineEndingsOfGraphQL().Split('\n');
        var common = int.MaxValue;
        foreach (var line in lines.AsSpan(1))
        {
            var indent = Indent(line);
            if (indent < line.Length)
            {
                common = Math.Min(common, indent);
            }
        }

        var first = Array.FindIndex(lines, line => Indent(line) < line.Length);
        if (first < 0)
        {
            return "";
        }

        var last = Array.FindLastIndex(lines, line => Indent(line) < line.Length);
        var value = new StringBuilder(raw.Length);
        for (var index = first; index <= last; index++)
        {
            var line = lines[index].AsSpan();
            value.Append(index > first ? "\n" : "").Append(index == 0 ? line : line[Math.Min(common, line.Length)..]);
        }

        return value.ToString();
    }

    /// <summary>Only \r\n, \r and \n end a line; other separators of Unicode are content.</summary>
    private static string ReplaceLineEndingsOfGraphQL(this string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;

    private static int Indent(string line)
    {
        var length = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return length < 0 ? line.Length : length;
    }
}
