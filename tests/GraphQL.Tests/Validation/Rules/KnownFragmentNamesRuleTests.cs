using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests() : RuleTests(context => new KnownFragmentNamesRule(context))
{
    [Fact]
    public void A_fragment_of_the_document_is_taken() => AssertValid("{ dog { ...A ... on Dog { name } } } fragment A on Dog { name }");

    [Fact]
    public void An_unknown_fragment_is_refused_wherever_it_is_spread() =>
        AssertErrors(
            "{ ...Dogfields dog { ... { ...Cats } } }\nfragment DogFields on Dog { ...Birds }",
            "The document has no fragment \"Dogfields\". Did you mean \"DogFields\"? (1:6)",
            "The document has no fragment \"Cats\". (1:31)",
            "The document has no fragment \"Birds\". (2:32)");
}
