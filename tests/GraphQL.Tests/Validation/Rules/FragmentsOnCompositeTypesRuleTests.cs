using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests() : RuleTests(context => new FragmentsOnCompositeTypesRule(context))
{
    [Theory]
    [InlineData("fragment F on Dog { name }")]
    [InlineData("fragment F on Pet { ... on Cat { name } }")]
    [InlineData("fragment F on CatOrDog { ... { __typename } ... on CatOrDog { __typename } }")]
    [InlineData("fragment F on Unknown { a }")]
    public void A_fragment_on_a_type_with_fields_is_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("fragment F on Boolean { a }", "Fragment \"F\" cannot be on \"Boolean\", which has no fields; it can be on an object, interface or union type. (1:15)")]
    [InlineData("fragment F on FurColor { a }", "Fragment \"F\" cannot be on \"FurColor\", which has no fields; it can be on an object, interface or union type. (1:15)")]
    [InlineData("fragment F on ComplexInput { a }", "Fragment \"F\" cannot be on \"ComplexInput\", which has no fields; it can be on an object, interface or union type. (1:15)")]
    [InlineData("{ dog { ... on String { a } } }", "A fragment cannot be on \"String\", which has no fields; it can be on an object, interface or union type. (1:16)")]
    public void A_fragment_on_another_type_is_refused(string text, string error) => AssertErrors(text, error);
}
