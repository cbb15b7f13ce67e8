using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Tests.Validation;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("name", "", "")]
    [InlineData("nmae", "name,iq", " Did you mean \"name\"?")]
    [InlineData("NAME", "name", " Did you mean \"name\"?")]
    [InlineData("nam", "nameZh,nameEn,iq", " Did you mean \"nameEn\" or \"nameZh\"?")]
    [InlineData("status", "states,stats,static,startsOn", " Did you mean \"stats\", \"states\" or \"static\"?")]
    [InlineData("abcdef", "bacdef,abcdfe,badcfe", " Did you mean \"abcdfe\", \"bacdef\" or \"badcfe\"?")]
    [InlineData("aaaa", "aaab,aaac,aaad,aaae,aaaf,aaag", " Did you mean \"aaab\", \"aaac\", \"aaad\", \"aaae\" or \"aaaf\"?")]
    [InlineData("xy", "pqrst", "")]
    public void Near_names_are_told_the_nearest_first(string given, string known, string sentence) =>
        Assert.Equal(sentence, Suggestions.DidYouMean(given, known.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_prefix_stands_inside_the_quotes() => Assert.Equal(" Did you mean \"@skip\"?", Suggestions.DidYouMean("skp", ["skip"], "@"));
}
