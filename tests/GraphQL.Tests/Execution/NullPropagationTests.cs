using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class NullPropagationTests
{
    private readonly Library library = new();

    [Fact]
    public async Task A_null_where_none_may_be_makes_the_nearest_nullable_parent_null()
    {
        var response = await library.Ask("{ closet { bell nothing } desk { bell } }");

        Assert.EndsWith(""","data":{"closet":null,"desk":{"bell":"ding"}}}""", response, StringComparison.Ordinal);
        Assert.Contains("""
            "locations":[{"line":1,"column":17}],"path":["closet","nothing"],"extensions":{"code":"INTERNAL_ERROR"
            """, response, StringComparison.Ordinal);
        Assert.Equal(
            "The resolver of \"nothing\" gave null for a value of type \"String!\".", Assert.Single(library.Reported).Exception.Message);
    }

    [Fact]
    public async Task Without_a_nullable_parent_the_data_are_null_and_nothing_is_opened()
    {
        var response = await library.Ask("{ books { title } desk { book { id } nothing } }");

        Assert.EndsWith(""","data":null}""", response, StringComparison.Ordinal);
        Assert.Equal(0, library.Source.Opened);
    }

    [Fact]
    public async Task Planned_values_below_a_parent_that_became_null_are_not_written()
    {
        var response = await library.Ask("{ closet { book { id } clerk { favourite { id } } nothing } a: work { title } }");

        Assert.EndsWith(""","data":{"closet":null,"a":{"title":"title for public"}}}""", response, StringComparison.Ordinal);
        Assert.Equal(["open", "write a"], library.Log);
    }

    [Fact]
    public async Task A_wrong_item_is_null_where_items_may_be()
    {
        var response = await library.Ask("{ desk { numbers } }");

        Assert.EndsWith(""","data":{"desk":{"numbers":[1,null,3]}}}""", response, StringComparison.Ordinal);
        Assert.Contains("""
            "path":["desk","numbers",1]
            """, response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_item_makes_the_list_null_where_items_may_not_be()
    {
        var response = await library.Ask("{ desk { strict bell } }");

        Assert.EndsWith(""","data":{"desk":{"strict":null,"bell":"ding"}}}""", response, StringComparison.Ordinal);
        Assert.Contains("""
            "path":["desk","strict",1]
            """, response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_an_enum_does_not_have_is_an_internal_error()
    {
        Assert.EndsWith(""","data":{"desk":{"wrongGenre":null}}}""", await library.Ask("{ desk { wrongGenre } }"), StringComparison.Ordinal);
        Assert.Equal(
            "The resolver of \"wrongGenre\" gave a System.String, which is not a value of type \"Genre\".",
            Assert.Single(library.Reported).Exception.Message);
    }
}
