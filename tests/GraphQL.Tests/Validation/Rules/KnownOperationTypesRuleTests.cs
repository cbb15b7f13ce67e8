using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests() : RuleTests(context => new KnownOperationTypesRule(context))
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query Q { dog { name } }")]
    [InlineData("subscription { petMoved { name } }")]
    public void An_operation_that_the_schema_has_is_taken(string text) => AssertValid(text);

    [Fact]
    public void An_operation_without_a_root_type_is_refused() =>
        AssertErrors("{ dog { name } } mutation M { move }", "The schema takes no mutations; found one here. (1:18)");
}
