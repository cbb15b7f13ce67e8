using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests() : RuleTests(context => new UniqueVariableNamesRule(context))
{
    [Fact]
    public void Different_names_and_other_operations_are_taken() =>
        AssertValid("query A($a: Int, $b: Int) { x } query B($a: Int) { x }");

    [Fact]
    public void A_name_given_again_is_refused() =>
        AssertErrors(
            "query A($a: Int, $a: Int, $b: Int, $a: String) { x }",
            "Several variables are named \"$a\"; give each a name of its own. (1:10, 1:19)",
            "Several variables are named \"$a\"; give each a name of its own. (1:10, 1:37)");
}
