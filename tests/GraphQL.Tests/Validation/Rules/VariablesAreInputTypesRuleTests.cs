using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests() : RuleTests(context => new VariablesAreInputTypesRule(context))
{
    [Theory]
    [InlineData("query ($a: String, $b: [Boolean!]!, $c: ComplexInput, $d: FurColor!) { x }")]
    [InlineData("query ($a: Unknown) { x }")]
    public void Input_types_are_taken(string text) => AssertValid(text);

    [Fact]
    public void Output_types_are_refused() =>
        AssertErrors(
            "query ($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { x }",
            "Variable \"$a\" cannot have the type \"Dog\"; a variable is a scalar, an enum, an input object or a list of these. (1:12)",
            "Variable \"$b\" cannot have the type \"[[CatOrDog!]]!\"; a variable is a scalar, an enum, an input object or a list of these. (1:21)",
            "Variable \"$c\" cannot have the type \"Pet\"; a variable is a scalar, an enum, an input object or a list of these. (1:41)");
}
