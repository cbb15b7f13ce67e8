using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests() : RuleTests(context => new UniqueOperationNamesRule(context))
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query A { dog { name } } query a { dog { name } } subscription B { petMoved { name } }")]
    [InlineData("query A { ...A } fragment A on Query { dog { name } }")]
    [InlineData("{ dog { name } } { cat { name } }")]
    public void Different_names_are_taken(string text) => AssertValid(text);

    [Fact]
    public void Each_repetition_is_refused_with_the_first_place_of_its_name() =>
        AssertErrors(
            "query A { a } subscription A { b } query B { c } query A { d }",
            "Several operations are named \"A\"; give each a name of its own. (1:7, 1:28)",
            "Several operations are named \"A\"; give each a name of its own. (1:7, 1:56)");
}
