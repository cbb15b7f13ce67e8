using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests() : RuleTests(context => new OverlappingFieldsCanBeMergedRule(context))
{
    [Theory]
    [InlineData("{ dog { name nickname } }")]
    [InlineData("{ dog { name name } }")]
    [InlineData("{ dog { name(surname: true) name(surname: true) } }")]
    [InlineData("{ dog { isAtLocation(x: 1, y: $a) isAtLocation(y: $a, x: 1) } }")]
    [InlineData("{ arguments { complex(value: {intField: 1, requiredField: true}) complex(value: {requiredField: true, intField: 1}) } }")]
    [InlineData("{ dog { a: name b: name } }")]
    [InlineData("{ dog { name @include(if: true) name @skip(if: true) } }")]
    [InlineData("{ pet { ... on Dog { noise: barks } ... on Cat { noise: meows } } }")]
    [InlineData("{ pet { ... on Dog { name(surname: true) } ... on Cat { name(surname: false) } } }")]
    [InlineData("{ dog { mother { name } mother { barks } } }")]
    [InlineData("{ ...A ...B dog { barks } } fragment A on Query { dog { name ...C } } fragment B on Query { dog { name ...C } } fragment C on Dog { nickname }")]
    [InlineData("{ dog { unknown unknown } unknown { a } unknown { a } }")]
    public void Fields_that_can_be_merged_are_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData(
        "{ dog { fido: name fido: nickname } }",
        "Fields \"fido\" conflict because \"name\" and \"nickname\" are different fields. Give them different aliases if both are wanted. (1:9, 1:20)")]
    [InlineData(
        "{ dog { name: nickname name } }",
        "Fields \"name\" conflict because \"nickname\" and \"name\" are different fields. Give them different aliases if both are wanted. (1:9, 1:24)")]
    [InlineData(
        "{ dog { doesKnowCommand doesKnowCommand(dogCommand: HEEL) } }",
        "Fields \"doesKnowCommand\" conflict because they have different arguments. Give them different aliases if both are wanted. (1:9, 1:25)")]
    [InlineData(
        "{ dog { isAtLocation(x: 1) isAtLocation(y: 1) } }",
        "Fields \"isAtLocation\" conflict because they have different arguments. Give them different aliases if both are wanted. (1:9, 1:28)")]
    [InlineData(
        "{ dog { isAtLocation(x: 1) isAtLocation(x: $x) } }",
        "Fields \"isAtLocation\" conflict because they have different arguments. Give them different aliases if both are wanted. (1:9, 1:28)")]
    [InlineData(
        "{ pet { x: name ... on Dog { x: nickname } } }",
        "Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Give them different aliases if both are wanted. (1:9, 1:30)")]
    [InlineData(
        "{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: nickname }",
        "Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Give them different aliases if both are wanted. (1:43, 1:73)")]
    [InlineData(
        "{ x { a: b } x { a: c } }",
        "Fields \"x\" conflict because subfields \"a\" conflict because \"b\" and \"c\" are different fields. " +
        "Give them different aliases if both are wanted. (1:3, 1:7, 1:14, 1:18)")]
    public void Different_fields_under_one_key_are_refused(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void A_repeated_field_is_told_with_each_of_its_conflicts() =>
        AssertErrors(
            "{ dog { x: name x: name x: barks } }",
            "Fields \"x\" conflict because \"name\" and \"barks\" are different fields. Give them different aliases if both are wanted. (1:9, 1:25)",
            "Fields \"x\" conflict because \"name\" and \"barks\" are different fields. Give them different aliases if both are wanted. (1:17, 1:25)");

    [Fact]
    public void Conflicts_below_are_told_with_the_way_to_them() =>
        AssertErrors(
            "{ dog { mother { father { x: name y: name } } mother { father { x: nickname y: barks } } } }",
            "Fields \"mother\" conflict because subfields \"father\" conflict because subfields \"x\" conflict because \"name\" and \"nickname\" are " +
            "different fields and subfields \"y\" conflict because \"name\" and \"barks\" are different fields. " +
            "Give them different aliases if both are wanted. (1:9, 1:18, 1:27, 1:35, 1:47, 1:56, 1:65, 1:77)");

    [Fact]
    public void A_conflict_in_a_fragment_is_told_once_however_often_it_is_spread() =>
        AssertErrors(
            "{ dog { ...A } x: dog { ...A mother { ...A } } }\nfragment A on Dog { x: name x: nickname }",
            "Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Give them different aliases if both are wanted. (2:21, 2:29)");

    [Fact]
    public void Each_of_several_conflicts_is_told() =>
        AssertErrors(
            "{ dog { x: name x: nickname y: barks x: barks y: name } }",
            "Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Give them different aliases if both are wanted. (1:9, 1:17)",
            "Fields \"x\" conflict because \"name\" and \"barks\" are different fields. Give them different aliases if both are wanted. (1:9, 1:38)",
            "Fields \"x\" conflict because \"nickname\" and \"barks\" are different fields. Give them different aliases if both are wanted. (1:17, 1:38)",
            "Fields \"y\" conflict because \"barks\" and \"name\" are different fields. Give them different aliases if both are wanted. (1:29, 1:47)");

    [Fact]
    public void A_cycle_of_fragments_does_no_harm() =>
        AssertValid("{ dog { ...A } } fragment A on Dog { x: name ...B } fragment B on Dog { x: nickname mother { ...A } }");
}
