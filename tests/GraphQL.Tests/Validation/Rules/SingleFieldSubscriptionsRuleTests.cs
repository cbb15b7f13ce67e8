using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests() : RuleTests(context => new SingleFieldSubscriptionsRule(context))
{
    [Theory]
    [InlineData("subscription S { petMoved { name } }")]
    [InlineData("subscription { petMoved { name } petMoved { __typename } }")]
    [InlineData("subscription { ...F ... { petMoved { name } } } fragment F on Subscription { petMoved { name } }")]
    [InlineData("subscription { petMoved { name ... @skip(if: true) { name } } }")]
    [InlineData("subscription { petMoved { name } ... on Query { dog { name } } }")]
    [InlineData("{ dog { name } cat { name } __typename }")]
    public void One_field_is_taken(string text) => AssertValid(text);

    [Fact]
    public void Further_fields_are_refused_together() =>
        AssertErrors(
            "subscription S { petMoved { name } humanBorn { name } other: petMoved { name } humanBorn { iq } }",
            "Subscription \"S\" selects 3 fields; a subscription selects one. Start one for each. (1:36, 1:80, 1:55)");

    [Fact]
    public void Further_fields_in_fragments_are_refused() =>
        AssertErrors(
            "subscription { petMoved { name } ...F }\nfragment F on Subscription {\n  ... { humanBorn { name } }\n}",
            "This subscription selects 2 fields; a subscription selects one. Start one for each. (3:9)");

    [Fact]
    public void A_field_of_introspection_is_refused() =>
        AssertErrors(
            "subscription { __typename }",
            "This subscription selects \"__typename\", which is part of introspection; select a field to subscribe to. (1:16)");

    [Fact]
    public void Skip_and_include_at_the_root_are_refused() =>
        AssertErrors(
            "subscription S($a: Boolean!) { petMoved @skip(if: $a) { name } ... @include(if: $a) { humanBorn { name } } }",
            "Subscription \"S\" decides with \"@skip\" what to select at its root; a subscription selects the same field always. (1:41)",
            "Subscription \"S\" decides with \"@include\" what to select at its root; a subscription selects the same field always. (1:68)",
            "Subscription \"S\" selects 2 fields; a subscription selects one. Start one for each. (1:87)");

    [Fact]
    public void A_cycle_of_fragments_does_no_harm() =>
        AssertValid("subscription { ...F } fragment F on Subscription { petMoved { name } humanBorn { name } ...F }");
}
