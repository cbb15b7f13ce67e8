using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests() : RuleTests(context => new UniqueArgumentNamesRule(context))
{
    [Theory]
    [InlineData("{ dog { isAtLocation(x: 1, y: 1) } }")]
    [InlineData("{ dog { a: isAtLocation(x: 1) b: isAtLocation(x: 1) } }")]
    [InlineData("{ dog { name(surname: true) @tag(name: \"a\") @tag(name: \"a\") } }")]
    public void Each_argument_once_is_taken(string text) => AssertValid(text);

    [Fact]
    public void An_argument_given_again_is_refused() =>
        AssertErrors(
            "{ dog { isAtLocation(x: 1, y: 1, x: 1, x: 2) @tag(name: \"a\", name: \"b\") } }",
            "Argument \"x\" is given more than once; give it once. (1:22, 1:34)",
            "Argument \"x\" is given more than once; give it once. (1:22, 1:40)",
            "Argument \"name\" is given more than once; give it once. (1:51, 1:62)");

    [Fact]
    public void An_argument_that_nobody_knows_cannot_be_repeated_either() =>
        AssertErrors("{ a(b: 1, b: 1) }", "Argument \"b\" is given more than once; give it once. (1:5, 1:11)");
}
