using System.Text;

namespace OpenGov.Data.Loading;

/// <summary>
/// The form of a cell that holds several items: joined by <c> | </c> (space, bar, space), the parts of a component by one character. Inside
/// an item <c>\|</c> is a bar, <c>\</c> and the separator the separator, <c>\\</c> a backslash; no other character follows a backslash.
/// </summary>
internal static class CellList
{
    private const string Between = " | ";

    /// <summary>The items of a cell, each as its parts: one, where there is no separator.</summary>
    /// <returns>Null, with the sentence that says why, when the form is broken.</returns>
    public static List<string[]>? Split(string cell, char? separator, out string? problem)
    {
        problem = null;
        var items = new List<string[]>();
        if (cell.Length == 0)
        {
            return items;
        }

        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            var character = cell[i];
            if (character == '\\')
            {
                if (++i == cell.Length || (cell[i] is not ('\\' or '|') && cell[i] != separator))
                {
                    problem = $"a backslash stands before {Escapable(separator)} only. Write \"\\\\\" for a backslash.";
                    return null;
                }

                part.Append(cell[i]);
            }
            else if (character == '|')
            {
                if (part.Length == 0 || part[^1] != ' ' || i + 1 == cell.Length || cell[i + 1] != ' ')
                {
                    problem = "a bar between items has one space on either side. Write \"\\|\" for a bar inside an item.";
                    return null;
                }

                part.Length--;
                i++;
                EndItem();
            }
            else if (character == separator)
            {
                EndPart();
            }
            else
            {
                part.Append(character);
            }
        }

        EndItem();
        return items;

        void EndPart()
        {
            parts.Add(part.ToString());
            part.Clear();
        }

        void EndItem()
        {
            EndPart();
            items.Add([.. parts]);
            parts.Clear();
        }
    }

    /// <summary>The inverse of <see cref="Split"/>. Empty parts at the end of an item are left out with their separators.</summary>
    public static string Join(IEnumerable<IReadOnlyList<string>> items, char? separator)
    {
        var cell = new StringBuilder();
        var first = true;
        foreach (var item in items)
        {
            cell.Append(first ? "" : Between);
            first = false;
            var parts = item.Count;
            while (parts > 1 && item[parts - 1].Length == 0)
            {
                parts--;
            }

            for (var i = 0; i < parts; i++)
            {
                if (i > 0)
                {
                    cell.Append(separator);
                }

                AppendEscaped(cell, item[i], separator);
            }
        }

        return cell.ToString();
    }

    private static void AppendEscaped(StringBuilder cell, string part, char? separator)
    {
        foreach (var character in part)
        {
            if (character is '\\' or '|' || character == separator)
            {
                cell.Append('\\');
            }

            cell.Append(character);
        }
    }

    private static string Escapable(char? separator) =>
        separator is null ? "\"\\\" or \"|\"" : $"\"\\\", \"|\" or \"{separator}\"";
}
