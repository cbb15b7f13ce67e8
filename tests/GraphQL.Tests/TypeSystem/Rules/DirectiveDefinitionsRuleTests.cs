using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class DirectiveDefinitionsRuleTests : SchemaRuleTests
{
    [Theory]
    [InlineData("directive @a(b: Int @c) on FIELD directive @c on ARGUMENT_DEFINITION")]
    [InlineData("directive @a(b: I) on ARGUMENT_DEFINITION input I { c: I }")]
    [InlineData("directive @a on OBJECT type T @a { a: T }")]
    [InlineData("directive @a on FIELD | QUERY | FIELD")]
    public void A_directive_may_use_another_and_name_a_location_twice(string text) => AssertValid(text);

    [Theory]
    [InlineData("directive @a(b: Int @a) on ARGUMENT_DEFINITION", "Directive \"@a\" is used inside its own definition, on argument \"@a(b:)\"; take it away there. (1:12)")]
    [InlineData("directive @a(b: S) on SCALAR scalar S @a", "Directive \"@a\" is used inside its own definition, on type \"S\"; take it away there. (1:12)")]
    [InlineData("directive @a(b: E) on ENUM_VALUE enum E { F @a }", "Directive \"@a\" is used inside its own definition, on enum value \"E.F\"; take it away there. (1:12)")]
    [InlineData("directive @a(b: [I]) on INPUT_FIELD_DEFINITION input I { j: J } input J { c: Int @a }", "Directive \"@a\" is used inside its own definition, on input field \"J.c\"; take it away there. (1:12)")]
    public void A_directive_does_not_use_itself(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void Directives_do_not_use_each_other() =>
        AssertErrors(
            "directive @a(b: Int @c) on ARGUMENT_DEFINITION directive @c(d: Int @a) on ARGUMENT_DEFINITION",
            "Directive \"@a\" is used inside its own definition, on argument \"@c(d:)\"; take it away there. (1:12)",
            "Directive \"@c\" is used inside its own definition, on argument \"@a(b:)\"; take it away there. (1:59)");

    [Fact]
    public void Directives_from_code_have_names_and_locations_of_their_own()
    {
        var query = new ObjectType("Query", null, () => [new("a", SpecifiedScalars.Int)]);

        AssertErrors(
            new GraphQLSchema(query, directives:
            [
                new("skip", null, [], ["FIELD"], false),
                new("nowhere", null, [], [], false),
                new("odd", null, [], ["FIELD", "HERE"], false),
            ]),
            "The schema has more than one directive \"@skip\"; define it once.",
            "Directive \"@nowhere\" can stand nowhere; give it at least one location.",
            "Directive \"@odd\" has the location \"HERE\", which does not exist; locations are QUERY, MUTATION, SUBSCRIPTION, FIELD, " +
            "FRAGMENT_DEFINITION, FRAGMENT_SPREAD, INLINE_FRAGMENT, VARIABLE_DEFINITION, SCHEMA, SCALAR, OBJECT, FIELD_DEFINITION, " +
            "ARGUMENT_DEFINITION, INTERFACE, UNION, ENUM, ENUM_VALUE, INPUT_OBJECT, INPUT_FIELD_DEFINITION.");
    }
}
