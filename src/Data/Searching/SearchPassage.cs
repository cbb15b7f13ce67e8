namespace OpenGov.Data.Searching;

/// <summary>A short piece of a text around the place where a term stands.</summary>
/// <param name="Start">Where the term begins in the passage, in UTF-16 units, as JavaScript and C# count.</param>
/// <param name="Length">Of the term as the text writes it, in UTF-16 units.</param>
internal readonly record struct SearchPassage(string Text, int Start, int Length)
{
    private const int Before = 24;
    private const int After = 48;

    /// <summary>Around the place of the first term, in the order of the search, that stands in one of the texts; null when none does.</summary>
    public static SearchPassage? Of(IReadOnlyList<string> texts, IEnumerable<string> terms)
    {
        var folded = texts.Select(text => (Text: text, Search: SearchText.Of(text))).ToArray();
        foreach (var term in terms)
        {
            foreach (var (text, search) in folded)
            {
                if (search.Find(term) is { } place)
                {
                    return Around(text, place.Start, place.Length);
                }
            }
        }

        return null;
    }

    private static SearchPassage Around(string text, int start, int length)
    {
        var from = Math.Max(0, start - Before);
        var to = Math.Min(text.Length, start + length + After);
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return new SearchPassage(text[from..to], start - from, length);
    }
}
