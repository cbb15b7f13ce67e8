using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests() : RuleTests(context => new KnownTypeNamesRule(context))
{
    [Theory]
    [InlineData("query ($a: String, $b: [ComplexInput!]!) { dog { ... on Pet { ...F } } } fragment F on CatOrDog { __typename }")]
    [InlineData("fragment F on __Type { name }")]
    [InlineData("query ($a: __TypeKind, $b: Int, $c: Float, $d: ID, $e: Boolean) { a }")]
    public void Types_of_the_schema_are_taken(string text) => AssertValid(text);

    [Fact]
    public void A_type_that_the_schema_does_not_have_is_refused_wherever_it_stands() =>
        AssertErrors(
            "query ($a: [[Strin!]]!) { dog { ... on Dgo { name } } }\nfragment F on Badger { name }",
            "The schema has no type \"Strin\". Did you mean \"String\"? (1:14)",
            "The schema has no type \"Dgo\". Did you mean \"Dog\"? (1:40)",
            "The schema has no type \"Badger\". (2:15)");
}
