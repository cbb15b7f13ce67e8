using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests() : RuleTests(context => new UniqueFragmentNamesRule(context))
{
    [Theory]
    [InlineData("{ dog { ...A ...B ... on Dog { name } ... on Dog { name } } } fragment A on Dog { name } fragment B on Dog { name }")]
    [InlineData("query A { ...A } fragment A on Query { dog { name } }")]
    public void Different_names_are_taken(string text) => AssertValid(text);

    [Fact]
    public void A_name_given_again_is_refused_spread_or_not() =>
        AssertErrors(
            "fragment A on Dog { name }\nfragment A on Cat { name }",
            "Several fragments are named \"A\"; give each a name of its own. (1:10, 2:10)");
}
