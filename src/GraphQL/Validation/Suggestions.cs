using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation;

/// <summary>Names that may have been meant.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary>Comparing two names takes the product of their lengths; nobody means a name longer than this.</summary>
    private const int Longest = 100;

    /// <summary><c> Did you mean "nameZh" or "nameEn"?</c> with its leading space; empty when nothing is near.</summary>
    public static string DidYouMean(string given, IEnumerable<string> known, string prefix = "")
    {
        var near = Near(given, known);
        return near.Count == 0 ? "" : $" Did you mean {List(near.Select(name => prefix + name))}?";
    }

    /// <summary><c>"a", "b" or "c"</c></summary>
    public static string List(IEnumerable<string> names)
    {
        var quoted = names.Select(Wording.Quote).ToArray();
        return quoted.Length < 2 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }

    /// <summary>
    /// The nearest first. Near is a name with two in five letters wrong at most, or one that goes on after what was given.
    /// </summary>
    private static IReadOnlyList<string> Near(string given, IEnumerable<string> known)
    {
        if (given.Length > Longest)
        {
            return [];
        }

        var threshold = (int)(given.Length * 0.4) + 1;
        return
        [
            .. known
                .Select(name => (Name: name, Distance: Distance(given, name, threshold)))
                .Where(candidate => candidate.Distance <= threshold)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name.Length)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(candidate => candidate.Name),
        ];
    }

    private static int Distance(string given, string name, int threshold)
    {
        if (string.Equals(given, name, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        if (given.Length > 2 && name.StartsWith(given, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        return Math.Abs(given.Length - name.Length) > threshold ? int.MaxValue : EditDistance(given, name);
    }

    /// <summary>Letters inserted, removed, replaced or swapped with their neighbour; case costs nothing.</summary>
    private static int EditDistance(string one, string other)
    {
        var (beforePrevious, previous, current) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var column = 0; column <= other.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = previous[column - 1] + (Same(one[row - 1], other[column - 1]) ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && Same(one[row - 1], other[column - 2]) && Same(one[row - 2], other[column - 1]))
                {
                    current[column] = Math.Min(current[column], beforePrevious[column - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[other.Length];
    }

    /// <summary>Names are letters, digits and underscores of ASCII, of which one bit tells the case of letters and no two others apart.</summary>
    private static bool Same(char one, char other) => (one | 0x20) == (other | 0x20);
}
