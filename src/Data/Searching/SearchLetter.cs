using System.Globalization;
using System.Text;

namespace OpenGov.Data.Searching;

/// <summary>What a character is to the search.</summary>
internal enum SearchLetterKind
{
    /// <summary>Separates: space, punctuation, symbols.</summary>
    None,

    /// <summary>Belongs to the letter before it and is passed over: a combining accent.</summary>
    Mark,

    /// <summary>A letter or digit of a script that sets its words apart: Latin, Greek, Cyrillic, numbers.</summary>
    Word,

    /// <summary>A character of a script without spaces: Chinese, Japanese, Korean.</summary>
    Unspaced,
}

/// <summary>
/// One character as the index holds it. Case, width and Latin accents do not count, nor do the commonest pairs of forms of one Chinese character. By
/// tables of its own: the same on every machine, whatever its locale data.
/// </summary>
internal readonly record struct SearchLetter(SearchLetterKind Kind, Rune Folded)
{
    /// <summary>Folded letter, then the letters that become it.</summary>
    private static readonly Dictionary<char, char> Plain = Pairs(
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđ", "eèéêëēĕėęěẽ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıǐ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ", "oòóôõöøōŏőơǒ",
        "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųưǔ", "wŵ", "yýÿŷ", "zźżž", "台臺", "為爲", "裡裏", "峰峯", "群羣", "啟啓", "眾衆");

    public static SearchLetter Of(Rune rune)
    {
        var folded = Fold(rune);
        return new SearchLetter(KindOf(folded), folded);
    }

    private static Rune Fold(Rune rune)
    {
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
        {
            // Full-width forms stand in the order of ASCII.
            rune = new Rune(rune.Value - 0xFF01 + '!');
        }

        rune = rune.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);
        return rune.IsBmp && Plain.TryGetValue((char)rune.Value, out var plain) ? new Rune(plain) : rune;
    }

    private static SearchLetterKind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark => SearchLetterKind.Mark,
        UnicodeCategory.OtherLetter => SearchLetterKind.Unspaced,

        // Marks of repetition, the ideographic zero and the like stand inside Chinese and Japanese words.
        UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber when rune.Value is >= 0x3000 and <= 0x30FF => SearchLetterKind.Unspaced,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => SearchLetterKind.Word,
        _ => SearchLetterKind.None,
    };

    private static Dictionary<char, char> Pairs(params IEnumerable<string> groups) =>
        groups.SelectMany(group => group.Skip(1).Select(letter => (letter, group[0]))).ToDictionary(pair => pair.letter, pair => pair.Item2);
}
