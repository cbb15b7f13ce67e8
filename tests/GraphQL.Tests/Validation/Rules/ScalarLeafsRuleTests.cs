using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests() : RuleTests(context => new ScalarLeafsRule(context))
{
    [Theory]
    [InlineData("{ dog { name barks doesKnowCommand(dogCommand: SIT) } }")]
    [InlineData("{ cat { furColor } catOrDog { __typename } human { pets { name } } }")]
    [InlineData("{ unknown { a } dog { unknown } }")]
    public void Leaves_stand_alone_and_objects_with_fields(string text) => AssertValid(text);

    [Theory]
    [InlineData("{ dog }", "Field \"dog\" of type \"Dog\" needs a selection of fields; write \"dog { … }\". (1:3)")]
    [InlineData("{ human { relatives } }", "Field \"relatives\" of type \"[Human]!\" needs a selection of fields; write \"relatives { … }\". (1:11)")]
    [InlineData("{ x: catOrDog }", "Field \"catOrDog\" of type \"CatOrDog\" needs a selection of fields; write \"catOrDog { … }\". (1:3)")]
    [InlineData("{ __schema }", "Field \"__schema\" of type \"__Schema!\" needs a selection of fields; write \"__schema { … }\". (1:3)")]
    public void An_object_without_fields_is_refused(string text, string error) => AssertErrors(text, error);

    [Theory]
    [InlineData("{ dog { barks { sinceWhen } } }", "Field \"barks\" of type \"Boolean\" has no fields to select; remove the selection set. (1:15)")]
    [InlineData("{ cat { furColor { hex } } }", "Field \"furColor\" of type \"FurColor\" has no fields to select; remove the selection set. (1:18)")]
    [InlineData("{ __typename { a } }", "Field \"__typename\" of type \"String!\" has no fields to select; remove the selection set. (1:14)")]
    public void A_leaf_with_fields_is_refused(string text, string error) => AssertErrors(text, error);
}
