using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests() : RuleTests(context => new KnownDirectivesRule(context))
{
    [Theory]
    [InlineData("query ($a: Int @onVariable) @onQuery { dog @skip(if: true) @onField { ...F @onFragmentSpread } } fragment F on Dog @onFragmentDefinition { ... @onInlineFragment { name } }")]
    [InlineData("subscription @onSubscription { petMoved { name @tag(name: \"a\") @tag(name: \"b\") } }")]
    public void Directives_in_their_places_are_taken(string text) => AssertValid(text);

    [Fact]
    public void An_unknown_directive_is_refused() =>
        AssertErrors(
            "{ dog @skp(if: true) { name @unknown } }",
            "The schema has no directive \"@skp\". Did you mean \"@skip\"? (1:7)",
            "The schema has no directive \"@unknown\". (1:29)");

    [Theory]
    [InlineData("query @skip(if: true) { a }", "Directive \"@skip\" cannot stand on a query; it can stand on a field, a fragment spread or an inline fragment. (1:7)")]
    [InlineData("mutation @onField { a }", "Directive \"@onField\" cannot stand on a mutation; it can stand on a field. (1:10)")]
    [InlineData("subscription @onQuery { a }", "Directive \"@onQuery\" cannot stand on a subscription; it can stand on a query. (1:14)")]
    [InlineData("{ a @onQuery }", "Directive \"@onQuery\" cannot stand on a field; it can stand on a query. (1:5)")]
    [InlineData("{ ...F @onField }", "Directive \"@onField\" cannot stand on a fragment spread; it can stand on a field. (1:8)")]
    [InlineData("{ ... @onField { a } }", "Directive \"@onField\" cannot stand on an inline fragment; it can stand on a field. (1:7)")]
    [InlineData("fragment F on Dog @onField { a }", "Directive \"@onField\" cannot stand on a fragment definition; it can stand on a field. (1:19)")]
    [InlineData("query ($a: Int @onField) { a }", "Directive \"@onField\" cannot stand on a variable definition; it can stand on a field. (1:16)")]
    [InlineData("{ a @deprecated }", "Directive \"@deprecated\" cannot stand on a field; it can stand on a field definition, an argument definition, an input field definition or an enum value. (1:5)")]
    public void A_directive_in_another_place_is_refused(string text, string error) => AssertErrors(text, error);
}
