using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class SchemaCoordinateTests
{
    [Theory]
    [InlineData("Business", false, "Business", null, null)]
    [InlineData("Business.name", false, "Business", "name", null)]
    [InlineData("Query.searchBusiness(criteria:)", false, "Query", "searchBusiness", "criteria")]
    [InlineData("@private", true, "private", null, null)]
    [InlineData("@private(scope:)", true, "private", null, "scope")]
    [InlineData("__Type._0", false, "__Type", "_0", null)]
    public void A_coordinate_has_one_form(string text, bool isDirective, string name, string? member, string? argument)
    {
        Assert.True(SchemaCoordinate.TryParse(text, out var coordinate));

        Assert.Equal((isDirective, name, member, argument), (coordinate.IsDirective, coordinate.Name, coordinate.Member, coordinate.Argument));
        Assert.Equal(text, coordinate.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" Business")]
    [InlineData("Business ")]
    [InlineData("Business.")]
    [InlineData(".name")]
    [InlineData("Business..name")]
    [InlineData("Business.name.more")]
    [InlineData("Business(arg:)")]
    [InlineData("Business.name(arg)")]
    [InlineData("Business.name(arg: )")]
    [InlineData("Business.name(:)")]
    [InlineData("Business.name(a:)(b:)")]
    [InlineData("Business.name(a:b:)")]
    [InlineData("@")]
    [InlineData("@@a")]
    [InlineData("@a.b")]
    [InlineData("@a.b(c:)")]
    [InlineData("1a")]
    [InlineData("Größe")]
    [InlineData("A\n")]
    public void Any_other_text_is_none(string text) => Assert.False(SchemaCoordinate.TryParse(text, out _));
}
