using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem;

public sealed class SchemaCoordinateResolutionTests
{
    private static readonly GraphQLSchema Schema = SchemaBuilder.Build(
        """
        directive @private(scope: String!) on FIELD
        scalar DateTime
        type Query { searchBusiness(criteria: SearchCriteria!): [Business] }
        type Business { id: ID name: String email: String }
        interface Named { name: String }
        union Any = Business
        input SearchCriteria { name: String filter: SearchFilter }
        enum SearchFilter { OPEN_NOW DELIVERS_TAKEOUT }
        """).Schema!;

    [Theory]
    [InlineData("Business", typeof(ObjectType))]
    [InlineData("String", typeof(ScalarType))]
    [InlineData("Business.name", typeof(FieldDefinition))]
    [InlineData("Named.name", typeof(FieldDefinition))]
    [InlineData("SearchCriteria.filter", typeof(InputValueDefinition))]
    [InlineData("SearchFilter.OPEN_NOW", typeof(EnumValueDefinition))]
    [InlineData("Query.searchBusiness(criteria:)", typeof(InputValueDefinition))]
    [InlineData("@private", typeof(DirectiveDefinition))]
    [InlineData("@private(scope:)", typeof(InputValueDefinition))]
    [InlineData("@deprecated(reason:)", typeof(InputValueDefinition))]
    public void Each_part_of_a_schema_is_found(string coordinate, Type kind)
    {
        var found = Find(coordinate);

        Assert.IsType(kind, found);
        Assert.EndsWith(found.Name, coordinate.TrimEnd(')', ':'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unknown")]
    [InlineData("Business.unknown")]
    [InlineData("SearchCriteria.unknown")]
    [InlineData("SearchFilter.UNKNOWN")]
    [InlineData("Query.searchBusiness(unknown:)")]
    [InlineData("@unknown")]
    [InlineData("@private(unknown:)")]
    public void A_last_name_that_is_unknown_finds_nothing(string coordinate) => Assert.Null(Find(coordinate));

    [Theory]
    [InlineData("Unknown.name")]
    [InlineData("DateTime.name")]
    [InlineData("Any.name")]
    [InlineData("Business.unknown(a:)")]
    [InlineData("SearchCriteria.name(a:)")]
    [InlineData("SearchFilter.OPEN_NOW(a:)")]
    [InlineData("@unknown(a:)")]
    public void A_part_around_it_that_is_unknown_is_an_error(string coordinate) =>
        Assert.Equal(
            $"The schema has nothing that could hold \"{coordinate}\". (Parameter 'coordinate')",
            Assert.Throws<ArgumentException>(() => Find(coordinate)).Message);

    private static ISchemaElement? Find(string text)
    {
        Assert.True(SchemaCoordinate.TryParse(text, out var coordinate));
        return Schema.Find(coordinate);
    }
}
