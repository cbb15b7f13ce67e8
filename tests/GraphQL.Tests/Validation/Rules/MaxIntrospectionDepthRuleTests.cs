using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests() : RuleTests(context => new MaxIntrospectionDepthRule(context))
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __type(name: \"Dog\") { fields { type { ofType { ofType { ofType { name } } } } args { type { name } } } interfaces { name } } }")]
    [InlineData("{ human { fields { fields { fields { fields } } } } }")]
    [InlineData("{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...F } } }")]
    public void Two_lists_inside_each_other_are_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "fields")]
    [InlineData("{ __type(name: \"Dog\") { possibleTypes { interfaces { ...F } } } } fragment F on __Type { ... { inputFields { name } } }", "inputFields")]
    public void A_third_list_is_refused(string text, string field) =>
        AssertErrors(
            text,
            $"Introspection selects \"{field}\" inside 2 other lists of types or fields, which multiplies the answer; ask for types one by one " +
            $"with \"__type\". (1:3)");
}
