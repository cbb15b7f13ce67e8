using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests() : RuleTests(context => new PossibleFragmentSpreadsRule(context))
{
    [Theory]
    [InlineData("{ dog { ... on Dog { name } ... on Pet { name } ... on CatOrDog { __typename } ...F } } fragment F on Canine { name }")]
    [InlineData("{ pet { ... on Cat { name } ... on Mammal { mother { __typename } } ... on CatOrDog { __typename } } }")]
    [InlineData("{ catOrDog { ... on Cat { name } ... on Canine { name } } }")]
    [InlineData("{ dog { ... on Unknown { a } ...Unknown ... on String { a } ... { name } } unknown { ... on Cat { name } } }")]
    public void A_fragment_that_can_apply_is_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("{ dog { ... on Cat { name } } }", "This fragment on \"Cat\" can never apply here, where objects are of type \"Dog\"; remove it. (1:9)")]
    [InlineData("{ mammal { ... on Cat { name } } }", "This fragment on \"Cat\" can never apply here, where objects are of type \"Mammal\"; remove it. (1:12)")]
    [InlineData("{ catOrDog { ... on Human { name } } }", "This fragment on \"Human\" can never apply here, where objects are of type \"CatOrDog\"; remove it. (1:14)")]
    [InlineData("{ human { ... on Pet { name } } }", "This fragment on \"Pet\" can never apply here, where objects are of type \"Human\"; remove it. (1:11)")]
    [InlineData("{ cat { ...F } } fragment F on Canine { name }", "Fragment \"F\" on \"Canine\" can never apply here, where objects are of type \"Cat\"; remove it. (1:9)")]
    [InlineData("{ pet { ... on Dog { ... on Cat { name } } } }", "This fragment on \"Cat\" can never apply here, where objects are of type \"Dog\"; remove it. (1:22)")]
    public void A_fragment_that_can_never_apply_is_refused(string text, string error) => AssertErrors(text, error);
}
