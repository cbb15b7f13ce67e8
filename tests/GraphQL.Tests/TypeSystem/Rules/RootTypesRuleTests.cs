using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class RootTypesRuleTests : SchemaRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }")]
    [InlineData("schema { query: Q } type Q { a: Int } type Query { a: Int }")]
    public void Each_operation_may_have_a_root_of_its_own(string text) => AssertValid(text);

    [Fact]
    public void One_type_is_not_the_root_of_two_operations() =>
        AssertErrors(
            "schema { query: Q mutation: Q subscription: Q } type Q { a: Int }",
            "Type \"Q\" is the root of query and mutation and subscription. Each operation has a root type of its own; define another one. (1:54)");

    [Fact]
    public void Nor_in_a_schema_from_code()
    {
        var root = new ObjectType("Root", null, () => [new("a", SpecifiedScalars.Int)]);
        var query = new ObjectType("Query", null, () => [new("a", SpecifiedScalars.Int)]);

        AssertErrors(
            new GraphQLSchema(query, root, root),
            "Type \"Root\" is the root of mutation and subscription. Each operation has a root type of its own; define another one.");
    }
}
