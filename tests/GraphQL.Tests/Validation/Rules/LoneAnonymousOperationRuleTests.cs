using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests() : RuleTests(context => new LoneAnonymousOperationRule(context))
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("{ ...F } fragment F on Query { a }")]
    [InlineData("query A { a } query B { b }")]
    [InlineData("fragment F on Query { a }")]
    public void A_lone_operation_needs_no_name(string text) => AssertValid(text);

    [Fact]
    public void Each_operation_without_a_name_beside_others_is_refused() =>
        AssertErrors(
            "{ a } query B { b }\nsubscription { c }",
            "This operation has no name, and the document has 3 operations; give each a name. (1:1)",
            "This operation has no name, and the document has 3 operations; give each a name. (2:1)");
}
