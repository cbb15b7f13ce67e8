using OpenGov.Data.Searching;

namespace OpenGov.Data.Tests.Searching;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("高雄市政府", " 高雄市政府")]
    [InlineData("「高雄」、市政府。", " 高雄 市政府")]
    [InlineData("Kaohsiung City", " kaohsiung city")]
    [InlineData("高雄Kaohsiung市", " 高雄 kaohsiung 市")]
    [InlineData("113年第2期", " 113 年第 2 期")]
    [InlineData("高市府行國字第11330512300號", " 高市府行國字第 11330512300 號")]
    [InlineData("ＫＡＯ１２３　高雄", " kao123 高雄")]
    [InlineData("Łódź Évora São", " lodz evora sao")]
    [InlineData("E\u0301vora", " evora")]
    [InlineData("臺灣 台灣", " 台灣 台灣")]
    [InlineData("人人々〇", " 人人々〇")]
    [InlineData("𠮷野家", " 𠮷野家")]
    [InlineData("八\U000E0100王子", " 八王子")]
    [InlineData("カーニバル", " カーニバル")]
    [InlineData("a-b_c", " a b c")]
    [InlineData("\ud840高", " 高")]
    [InlineData("。，、！？「」…", "")]
    [InlineData("", "")]
    public void A_text_becomes_runs_of_folded_letters(string text, string folded) => Assert.Equal(folded, SearchText.Of(text).Folded);

    [Fact]
    public void No_word_reaches_from_one_text_of_a_list_into_the_next() => Assert.Equal(" 高 雄 a b", SearchText.Fold(["高", "雄", "a", "b"]));

    [Theory]
    [InlineData("市府「高雄」市", "高雄", 3, 2)]
    [InlineData("The Deciding", " dec", 4, 3)]
    [InlineData("在E\u0301vora市", " evora", 1, 6)]
    [InlineData("吉𠮷野", "𠮷", 1, 2)]
    [InlineData("ＫＡＯ", " ka", 0, 2)]
    public void A_term_is_found_at_its_place_in_the_original(string text, string term, int start, int length) =>
        Assert.Equal((start, length), SearchText.Of(text).Find(term));

    [Fact]
    public void A_word_is_not_found_inside_another() => Assert.Null(SearchText.Of("undecided").Find(" decide"));

    [Theory]
    [InlineData(" 高雄", "雄 高 高雄")]
    [InlineData(" 市", "市")]
    [InlineData(" dec", " d de ec")]
    [InlineData(" 高雄 k", " k 雄 高 高雄")]
    [InlineData(" 𠮷野", "野 𠮷 𠮷野")]
    [InlineData("", "")]
    public void Grams_are_pairs_single_Chinese_characters_and_beginnings_of_words(string folded, string grams) =>
        Assert.Equal(grams, string.Join(' ', SearchGrams.Of(folded)));

    [Theory]
    [InlineData("高雄市 Decide 高雄市", "高雄市| decide", "雄市|高雄| d|ci|de|ec|id")]
    [InlineData("市", "市", "市")]
    [InlineData("a", " a", " a")]
    [InlineData("？！", "", "")]
    public void A_search_asks_for_terms_and_for_no_more_grams_than_it_needs(string text, string terms, string grams)
    {
        var read = SearchTerms.Of(text);

        Assert.Equal(terms, string.Join('|', read.Terms));
        Assert.Equal(grams, string.Join('|', read.Grams));
    }

    [Fact]
    public void A_passage_is_a_window_around_the_first_place_and_cuts_no_character()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 40)) + "高雄" + string.Concat(Enumerable.Repeat("𠮷", 40));

        var passage = SearchPassage.Of([text], ["台北", "高雄"])!.Value;

        Assert.Equal("高雄", passage.Text.Substring(passage.Start, passage.Length));
        Assert.Equal(12 + 24, passage.Text.EnumerateRunes().Count(rune => rune.Value == 0x20BB7));
        Assert.Null(SearchPassage.Of([text], ["台北"]));
    }
}
