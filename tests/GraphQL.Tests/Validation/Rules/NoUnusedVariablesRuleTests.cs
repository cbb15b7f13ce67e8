using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests() : RuleTests(context => new NoUnusedVariablesRule(context))
{
    [Theory]
    [InlineData("query ($a: Int, $b: Int, $c: Int) { x(a: $a) { y(b: {c: [$b]}) @z(c: $c) } }")]
    [InlineData("query ($a: Int) { ...F } fragment F on Query { ...G } fragment G on Query { x(a: $a) }")]
    [InlineData("query ($a: Int) @d(a: $a) { x }")]
    public void Variables_that_are_used_are_taken(string text) => AssertValid(text);

    [Fact]
    public void A_variable_that_is_not_used_is_refused() =>
        AssertErrors(
            "query Q($a: Int, $b: Int = 1) { x(a: $b) ...F }\nquery ($c: Int) { x }\nfragment F on Query { y }\nfragment G on Query { x(a: $a, c: $c) }",
            "Variable \"$a\" is never used by operation \"Q\"; use it or remove it. (1:9)",
            "Variable \"$c\" is never used by the operation; use it or remove it. (2:8)");
}
