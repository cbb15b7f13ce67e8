using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests() : RuleTests(context => new NoUnusedFragmentsRule(context))
{
    [Theory]
    [InlineData("{ dog { ...A ... { ...B } } } fragment A on Dog { name } fragment B on Dog { name }")]
    [InlineData("{ ...A } fragment C on Query { dog { name } } fragment B on Query { ...C } fragment A on Query { ...B }")]
    [InlineData("query Q { a } query P { ...A } fragment A on Query { dog { name } }")]
    public void Fragments_that_an_operation_reaches_are_taken(string text) => AssertValid(text);

    [Fact]
    public void Fragments_that_only_each_other_spread_are_refused() =>
        AssertErrors(
            "{ dog { ...C } }\nfragment A on Dog { ...B }\nfragment B on Dog { ...A }\nfragment C on Dog { name }\nfragment D on Dog { name }",
            "Fragment \"A\" is spread by no operation; spread it or remove it. (2:1)",
            "Fragment \"B\" is spread by no operation; spread it or remove it. (3:1)",
            "Fragment \"D\" is spread by no operation; spread it or remove it. (5:1)");

    [Fact]
    public void The_spread_of_an_unknown_fragment_uses_nothing() =>
        AssertErrors("{ ...Unknown } fragment A on Query { a }", "Fragment \"A\" is spread by no operation; spread it or remove it. (1:16)");
}
