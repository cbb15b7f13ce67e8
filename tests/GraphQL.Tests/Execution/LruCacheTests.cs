using OpenGov.GraphQL.Execution;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class LruCacheTests
{
    private readonly LruCache<string, string> cache = new(10, (_, value) => value.Length);

    [Fact]
    public void Of_two_values_for_one_key_the_first_stays()
    {
        Assert.Equal("one", cache.GetOrAdd("a", "one"));
        Assert.Equal("one", cache.GetOrAdd("a", "two"));
    }

    [Fact]
    public void What_was_used_longest_ago_makes_room()
    {
        cache.GetOrAdd("a", "aaaa");
        cache.GetOrAdd("b", "bbbb");
        Assert.True(cache.TryGet("a", out _));

        cache.GetOrAdd("c", "cccc");

        Assert.False(cache.TryGet("b", out _));
        Assert.True(cache.TryGet("a", out var kept) && kept == "aaaa");
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void A_heavy_entry_displaces_as_many_as_it_must()
    {
        cache.GetOrAdd("a", "aaaa");
        cache.GetOrAdd("b", "bbbb");

        cache.GetOrAdd("c", "cccccccccc");

        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void An_entry_that_outweighs_the_cache_displaces_nothing()
    {
        cache.GetOrAdd("a", "aaaa");

        Assert.Equal("bbbbbbbbbbb", cache.GetOrAdd("b", "bbbbbbbbbbb"));

        Assert.True(cache.TryGet("a", out _));
        Assert.False(cache.TryGet("b", out _));
    }
}
