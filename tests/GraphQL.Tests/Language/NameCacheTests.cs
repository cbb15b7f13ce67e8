using System.Text;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class NameCacheTests
{
    [Theory]
    [InlineData("a", "b")]
    [InlineData("ab", "aab")]
    [InlineData("abc", "abcc")]
    [InlineData("abcd", "abcdabcd")]
    [InlineData("aaaa", "aaaaa")]
    [InlineData("description", "descriptiom")]
    [InlineData("sixteenLettersHr", "sixteenLetter_Hr")]
    [InlineData("beginning_one_the_end_is_equal", "beginning_two_the_end_is_equal")]
    [InlineData("a_name_that_is_longer_than_what_the_cache_keeps_one", "a_name_that_is_longer_than_what_the_cache_keeps_two")]
    public void Names_that_are_alike_are_told_apart(string one, string other)
    {
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(one, Get(one));
            Assert.Equal(other, Get(other));
        }
    }

    [Fact]
    public void Every_one_of_many_names_is_given_back()
    {
        for (var index = 0; index < 50_000; index++)
        {
            var name = $"field_{index * 7919}_x";
            Assert.Equal(name, Get(name));
        }
    }

    private static string Get(string name) => NameCache.Get(Encoding.ASCII.GetBytes(name));
}
