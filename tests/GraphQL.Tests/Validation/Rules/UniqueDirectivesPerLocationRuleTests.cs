using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests() : RuleTests(context => new UniqueDirectivesPerLocationRule(context))
{
    [Theory]
    [InlineData("{ dog @skip(if: true) @include(if: true) { name @skip(if: true) } cat @skip(if: true) { name } }")]
    [InlineData("{ dog { name @tag(name: \"a\") @tag(name: \"b\") } }")]
    [InlineData("{ dog { name @unknown @unknown } }")]
    public void A_directive_once_in_a_place_or_repeatable_is_taken(string text) => AssertValid(text);

    [Fact]
    public void A_directive_that_stands_again_is_refused() =>
        AssertErrors(
            "query @onQuery @onQuery { dog @skip(if: true) @onField @skip(if: false) @skip(if: true) { name } }",
            "Directive \"@onQuery\" stands here more than once; it can stand once in one place. (1:7, 1:16)",
            "Directive \"@skip\" stands here more than once; it can stand once in one place. (1:31, 1:56)",
            "Directive \"@skip\" stands here more than once; it can stand once in one place. (1:31, 1:73)");
}
