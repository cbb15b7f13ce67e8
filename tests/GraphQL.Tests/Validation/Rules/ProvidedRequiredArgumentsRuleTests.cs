using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests() : RuleTests(context => new ProvidedRequiredArgumentsRule(context))
{
    [Theory]
    [InlineData("{ arguments { twoRequired(first: 1, second: 2) } }")]
    [InlineData("{ arguments { twoRequired(second: 2, first: $a, optional: null) } }")]
    [InlineData("{ arguments { withDefault int } dog { isAtLocation } }")]
    [InlineData("{ arguments { unknown nonNullInt(value: 1) } }")]
    [InlineData("{ dog @include(if: true) { name @unknown } __type(name: \"Dog\") { name } }")]
    public void Required_arguments_that_are_given_and_others_that_are_not_are_taken(string text) => AssertValid(text);

    [Fact]
    public void Each_missing_argument_is_told() =>
        AssertErrors(
            "{ arguments { x: twoRequired(optional: 1) } }",
            "Field \"Arguments.twoRequired\" needs the argument \"first\" of type \"Int!\"; add it. (1:15)",
            "Field \"Arguments.twoRequired\" needs the argument \"second\" of type \"Int!\"; add it. (1:15)");

    [Theory]
    [InlineData("{ arguments { nonNullInt } }", "Field \"Arguments.nonNullInt\" needs the argument \"value\" of type \"Int!\"; add it. (1:15)")]
    [InlineData("{ __type { name } }", "Field \"Query.__type\" needs the argument \"name\" of type \"String!\"; add it. (1:3)")]
    [InlineData("{ dog { name @include } }", "Directive \"@include\" needs the argument \"if\" of type \"Boolean!\"; add it. (1:14)")]
    [InlineData("{ dog { ... @tag(x: 1) { name } } }", "Directive \"@tag\" needs the argument \"name\" of type \"String!\"; add it. (1:13)")]
    public void A_missing_argument_is_refused(string text, string error) => AssertErrors(text, error);
}
