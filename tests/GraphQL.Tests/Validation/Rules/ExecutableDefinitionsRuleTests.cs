using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests() : RuleTests(context => new ExecutableDefinitionsRule(context))
{
    [Fact]
    public void Operations_and_fragments_are_taken() => AssertValid("{ dog { ...F } } query Q { cat { name } } fragment F on Dog { name }");

    [Theory]
    [InlineData("schema { query: Q }", "the definition of the schema")]
    [InlineData("extend schema @a", "an extension of the schema")]
    [InlineData("scalar S", "the definition of type \"S\"")]
    [InlineData("type Dog { a: Int }", "the definition of type \"Dog\"")]
    [InlineData("extend interface I { a: Int }", "an extension of type \"I\"")]
    [InlineData("union U = A | B", "the definition of type \"U\"")]
    [InlineData("enum E { A }", "the definition of type \"E\"")]
    [InlineData("extend input I { a: Int }", "an extension of type \"I\"")]
    [InlineData("directive @d on FIELD", "the definition of directive \"@d\"")]
    public void A_definition_of_a_schema_is_refused(string definition, string described) =>
        AssertErrors(
            $"{{ dog {{ name }} }} {definition}",
            $"Found {described}, a part of a schema. A document to execute has operations and fragments only; " +
            "a client cannot change the schema. (1:18)");
}
