using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests() : RuleTests(context => new UniqueInputFieldNamesRule(context))
{
    [Theory]
    [InlineData("{ x(a: {b: 1, c: 2}) }")]
    [InlineData("{ x(a: {b: {b: {b: 1}}}, c: {b: 1}) }")]
    [InlineData("{ x(a: [{b: 1}, {b: 1}]) }")]
    public void Each_field_once_is_taken(string text) => AssertValid(text);

    [Fact]
    public void A_field_given_again_is_refused() =>
        AssertErrors(
            "query ($v: X = {d: 1, d: 2}) { x(a: [{b: 1, c: {e: 1, e: 2}, b: 2}]) @y(z: {f: 1, f: 1}) }",
            "Input field \"d\" is given more than once; give it once. (1:17, 1:23)",
            "Input field \"b\" is given more than once; give it once. (1:39, 1:62)",
            "Input field \"e\" is given more than once; give it once. (1:49, 1:55)",
            "Input field \"f\" is given more than once; give it once. (1:77, 1:83)");
}
