namespace OpenGov.Data.Loading;

/// <summary>Finds what a mistyped name most likely meant.</summary>
public static class NearName
{
    /// <summary><c> Did you mean "suwon"?</c> with the space before it, or nothing when no candidate is near.</summary>
    public static string Question(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bound = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= bound)
            {
                continue;
            }

            var distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance < bound || (distance == bound && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bound = distance;
            }
        }

        return best is null ? "" : $" Did you mean {LoadErrorList.Quote(best)}?";
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one name into the other.</summary>
    private static int Distance(string from, string to)
    {
        var before = new int[to.Length + 1];
        var previous = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[to.Length];
    }
}
