using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

/// <summary>The part of <see cref="OverlappingFieldsCanBeMergedRule"/> about fields that never meet on one object.</summary>
public sealed class OverlappingFieldShapesTests() : RuleTests(context => new OverlappingFieldsCanBeMergedRule(context), BoxSchema.Schema)
{
    [Theory]
    [InlineData("{ box { ... on IntBox { value } ... on StringBox { text } } }")]
    [InlineData("{ box { ... on StringBox { value } ... on StringBox { value } } }")]
    [InlineData("{ box { ... on StringBox { x: value } ... on IntBox { x: text } } }")]
    [InlineData("{ box { ... on StringBox { deep { text } } ... on IntBox { deep: stringBox { text } } } }")]
    [InlineData("{ box { ... on StringBox { x: stringBox { a: text } } ... on IntBox { x: intBox { a: text } } } }")]
    [InlineData("{ box { ... on StringBox { x: stringBox { a: text } } ... on IntBox { x: stringBox { a: value } } } }")]
    public void Different_fields_of_one_shape_are_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData(
        "{ box { ... on IntBox { value } ... on StringBox { value } } }",
        "Fields \"value\" conflict because they return the different types \"Int\" and \"String\". Give them different aliases if both are wanted. (1:25, 1:52)")]
    [InlineData(
        "{ box { ... on NonNullStringBox { value } ... on StringBox { value } } }",
        "Fields \"value\" conflict because they return the different types \"String!\" and \"String\". Give them different aliases if both are wanted. (1:35, 1:62)")]
    [InlineData(
        "{ box { ... on ListBox { value } ... on StringBox { value } } }",
        "Fields \"value\" conflict because they return the different types \"[String]\" and \"String\". Give them different aliases if both are wanted. (1:26, 1:53)")]
    [InlineData(
        "{ box { ... on IntBox { x: stringBoxes { text } } ... on StringBox { x: stringBox { text } } } }",
        "Fields \"x\" conflict because they return the different types \"[StringBox]\" and \"StringBox\". Give them different aliases if both are wanted. (1:25, 1:70)")]
    [InlineData(
        "{ box { ... on IntBox { x: value } ... on StringBox { x: stringBox { text } } } }",
        "Fields \"x\" conflict because they return the different types \"Int\" and \"StringBox\". Give them different aliases if both are wanted. (1:25, 1:55)")]
    [InlineData(
        "{ box { ... on IntBox { x: stringBox { a: value } } ... on StringBox { x: intBox { a: value } } } }",
        "Fields \"x\" conflict because subfields \"a\" conflict because they return the different types \"String\" and \"Int\". " +
        "Give them different aliases if both are wanted. (1:25, 1:40, 1:72, 1:84)")]
    public void Different_shapes_are_refused_even_where_the_fields_never_meet(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void A_pair_that_never_meets_in_one_place_is_compared_again_where_it_meets() =>
        AssertErrors(
            "{ box { ... on IntBox { x: deep { ...A } } ... on StringBox { x: deep { ...B } } } stringBox { ...C ...D } }\n" +
            "fragment A on Box { deep { a: text } }\nfragment B on Box { deep { a: __typename } }\n" +
            "fragment C on StringBox { deep { b: text } }\nfragment D on StringBox { deep { b: deep { text } } }",
            "Fields \"x\" conflict because subfields \"deep\" conflict because subfields \"a\" conflict because they return the different types " +
            "\"String\" and \"String!\". Give them different aliases if both are wanted. (1:25, 2:21, 2:28, 1:63, 3:21, 3:28)",
            "Fields \"deep\" conflict because subfields \"b\" conflict because \"text\" and \"deep\" are different fields. " +
            "Give them different aliases if both are wanted. (4:27, 4:34, 5:27, 5:34)");
}
