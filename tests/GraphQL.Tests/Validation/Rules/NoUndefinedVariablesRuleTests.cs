using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests() : RuleTests(context => new NoUndefinedVariablesRule(context))
{
    [Theory]
    [InlineData("query Q($a: Int, $b: Int) { x(a: $a, b: [{c: $b}]) }")]
    [InlineData("query Q($a: Boolean!) { ...F } fragment F on Query { dog @skip(if: $a) { ...G } } fragment G on Dog { name(surname: $a) }")]
    [InlineData("query A($a: Int) { ...F } query B($a: Int) { ...F } fragment F on Query { x(a: $a) }")]
    [InlineData("query Q($a: Int) { ...F } fragment F on Query { x(a: $a) ...F }")]
    [InlineData("fragment Unused on Query { x(a: $a) }")]
    public void Variables_that_the_operation_defines_are_taken(string text) => AssertValid(text);

    [Fact]
    public void A_variable_without_a_definition_is_refused_at_each_use() =>
        AssertErrors(
            "query Q($name: Int) { x(a: $nmae, b: {c: [$other]}) @skip(if: $if) }",
            "Variable \"$nmae\" is not defined by operation \"Q\". Did you mean \"$name\"? (1:28, 1:1)",
            "Variable \"$other\" is not defined by operation \"Q\". (1:43, 1:1)",
            "Variable \"$if\" is not defined by operation \"Q\". (1:63, 1:1)");

    [Fact]
    public void A_use_in_a_fragment_is_told_for_each_operation_that_lacks_it() =>
        AssertErrors(
            "query A($a: Int) { ...F }\nquery B { ...F }\n{ ...F }\nfragment F on Query { ...G }\nfragment G on Query { x(a: $a) }",
            "Variable \"$a\" is not defined by operation \"B\". (5:28, 2:1)",
            "Variable \"$a\" is not defined by the operation. (5:28, 3:1)");
}
