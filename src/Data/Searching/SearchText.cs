using System.Text;

namespace OpenGov.Data.Searching;

/// <summary>
/// A text as the index holds it: its runs of folded letters, each with a space before it. A run ends where the script changes, too:
/// <c>高雄 kaohsiung 市</c> of <c>「高雄Kaohsiung市」</c>. So a word or the beginning of one is found with the space before it, and Chinese anywhere.
/// </summary>
internal sealed class SearchText
{
    private readonly string original;
    private readonly List<int> places;

    private SearchText(string original, string folded, List<int> places)
    {
        this.original = original;
        this.places = places;
        Folded = folded;
    }

    public string Folded { get; }

    public static SearchText Of(string original)
    {
        var folded = new StringBuilder(original.Length + 8);
        var positions = new List<int>(original.Length + 8);
        var run = SearchLetterKind.None;
        var place = 0;
        foreach (var rune in original.EnumerateRunes())
        {
            var letter = SearchLetter.Of(rune);
            if (letter.Kind != SearchLetterKind.Mark)
            {
                if (letter.Kind != SearchLetterKind.None)
                {
                    if (letter.Kind != run)
                    {
                        folded.Append(' ');
                        positions.Add(place);
                    }

                    folded.Append(letter.Folded);
                    positions.AddRange(Enumerable.Repeat(place, letter.Folded.Utf16SequenceLength));
                }

                run = letter.Kind;
            }

            place += rune.Utf16SequenceLength;
        }

        return new SearchText(original, folded.ToString(), positions);
    }

    /// <summary>The texts of a list, one behind the other: no word reaches from one into the next.</summary>
    public static string Fold(IReadOnlyList<string> originals) => string.Concat(originals.Select(original => Of(original).Folded));

    /// <summary>Where a term first stands in the original, in UTF-16 units; null when it does not.</summary>
    public (int Start, int Length)? Find(string term)
    {
        var found = Folded.IndexOf(term, StringComparison.Ordinal);
        if (found < 0)
        {
            return null;
        }

        // The space before a word stands for no character of the original.
        var first = term[0] == ' ' ? found + 1 : found;
        var last = places[found + term.Length - 1];
        var end = last + Rune.GetRuneAt(original, last).Utf16SequenceLength;
        while (end < original.Length && Rune.TryGetRuneAt(original, end, out var mark) && SearchLetter.Of(mark).Kind == SearchLetterKind.Mark)
        {
            end += mark.Utf16SequenceLength;
        }

        return (places[first], end - places[first]);
    }
}
