namespace OpenGov.Data.Searching;

/// <summary>What a search asks for: every term has to stand in the row, all in one field or each in another.</summary>
/// <param name="Terms">Folded: Chinese as it is, found anywhere; a word with a space before it, found at the beginning of a word. Each once.</param>
/// <param name="Grams">Of all terms; a row without one of them is no hit.</param>
internal sealed record SearchTerms(string[] Terms, string[] Grams)
{
    /// <summary>Characters of a text. It bounds the grams too, each of which is looked up for each row that might be a hit.</summary>
    public const int MostCharacters = 200;

    /// <summary>A text without a letter or digit has no term.</summary>
    public static SearchTerms Of(string text)
    {
        string[] terms =
        [
            .. SearchText.Of(text).Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(run => SearchLetter.Of(run.EnumerateRunes().First()).Kind == SearchLetterKind.Word ? " " + run : run)
                .Distinct(StringComparer.Ordinal),
        ];
        return new SearchTerms(terms, [.. terms.SelectMany(GramsOf).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A single character says nothing beside the pairs that it stands in.</summary>
    private static IEnumerable<string> GramsOf(string term)
    {
        var grams = SearchGrams.Of(term);
        return grams.Count == 1 ? grams : grams.Where(gram => gram.EnumerateRunes().Count() > 1);
    }
}
