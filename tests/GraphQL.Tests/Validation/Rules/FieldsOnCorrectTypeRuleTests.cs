using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests() : RuleTests(context => new FieldsOnCorrectTypeRule(context))
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("{ dog { barkVolume: name } }")]
    [InlineData("{ pet { name __typename } catOrDog { __typename ... on Dog { barks } } }")]
    [InlineData("{ __schema { queryType { name } } __type(name: \"Dog\") { name } __typename }")]
    [InlineData("fragment F on Unknown { nothing { known } }")]
    [InlineData("{ unknownAbove: dog { ... on Unknown { nothing } } }")]
    public void A_field_of_the_type_is_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("fragment F on Dog { nmae }", "Type \"Dog\" has no field \"nmae\". Did you mean \"name\"? (1:21)")]
    [InlineData("fragment F on Dog { volume: barkVol }", "Type \"Dog\" has no field \"barkVol\". Did you mean \"barkVolume\" or \"barks\"? (1:21)")]
    [InlineData("fragment F on Dog { bar }", "Type \"Dog\" has no field \"bar\". Did you mean \"barks\" or \"barkVolume\"? (1:21)")]
    [InlineData("fragment F on Dog { meowVolume }", "Type \"Dog\" has no field \"meowVolume\". Did you mean \"barkVolume\"? (1:21)")]
    [InlineData("fragment F on Dog { xyz }", "Type \"Dog\" has no field \"xyz\". (1:21)")]
    [InlineData("{ dog { ... { xyz } } }", "Type \"Dog\" has no field \"xyz\". (1:15)")]
    [InlineData("{ dog { ... on Cat { barks } } }", "Type \"Cat\" has no field \"barks\". (1:22)")]
    [InlineData("{ dog { __schema { description } } }", "Type \"Dog\" has no field \"__schema\". (1:9)")]
    [InlineData("subscription { __type(name: \"Dog\") { name } }", "Type \"Subscription\" has no field \"__type\". (1:16)")]
    [InlineData("{ __schema { nothing } }", "Type \"__Schema\" has no field \"nothing\". (1:14)")]
    public void A_field_that_the_type_does_not_have_is_refused(string text, string error) => AssertErrors(text, error);

    [Theory]
    [InlineData("{ pet { barks } }", "Type \"Pet\" has no field \"barks\". Did you mean an inline fragment on \"Dog\"? (1:9)")]
    [InlineData("{ pet { nickname } }", "Type \"Pet\" has no field \"nickname\". Did you mean an inline fragment on \"Cat\" or \"Dog\"? (1:9)")]
    [InlineData("{ pet { mother { __typename } } }", "Type \"Pet\" has no field \"mother\". Did you mean an inline fragment on \"Mammal\", \"Canine\" or \"Dog\"? (1:9)")]
    [InlineData("{ catOrDog { name } }", "Type \"CatOrDog\" has no field \"name\". Did you mean an inline fragment on \"Pet\", \"Canine\", \"Cat\" or \"Dog\"? (1:14)")]
    public void A_field_of_a_type_below_is_refused_with_the_fragment_to_write(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void Every_unknown_field_is_told_but_nothing_inside_it() =>
        AssertErrors(
            "{ dgo { anything } dog { one two } }",
            "Type \"Query\" has no field \"dgo\". Did you mean \"dog\"? (1:3)",
            "Type \"Dog\" has no field \"one\". Did you mean \"owner\"? (1:26)",
            "Type \"Dog\" has no field \"two\". (1:30)");
}
