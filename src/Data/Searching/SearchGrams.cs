using System.Text;

namespace OpenGov.Data.Searching;

/// <summary>
/// The pieces by which the index finds texts: every two neighbouring characters of a run, every single character of a script without spaces, and for
/// words the space and the first letter, which makes their beginnings findable.
/// </summary>
internal static class SearchGrams
{
    /// <summary>Each once, in the order of code units.</summary>
    /// <param name="folded">As <see cref="SearchText.Folded"/>.</param>
    public static SortedSet<string> Of(string folded)
    {
        var grams = new SortedSet<string>(StringComparer.Ordinal);
        Rune? before = null;
        var kind = SearchLetterKind.None;
        foreach (var rune in folded.EnumerateRunes())
        {
            kind = SearchLetter.Of(rune).Kind;
            if (kind == SearchLetterKind.Unspaced)
            {
                grams.Add(rune.ToString());
            }

            if (before is { } previous && kind != SearchLetterKind.None && (kind == SearchLetterKind.Word || previous.Value != ' '))
            {
                grams.Add(previous.ToString() + rune);
            }

            before = rune;
        }

        return grams;
    }
}
