using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests() : RuleTests(context => new KnownArgumentNamesRule(context))
{
    [Theory]
    [InlineData("{ dog { doesKnowCommand(dogCommand: SIT) isAtLocation(y: 1, x: 2) } }")]
    [InlineData("{ dog @skip(if: true) { name @tag(name: \"a\") } }")]
    [InlineData("{ unknown(a: 1) dog { unknown(b: 2) @unknown(c: 3) } }")]
    [InlineData("{ __type(name: \"Dog\") { fields(includeDeprecated: true) { name } } }")]
    public void An_argument_of_the_field_or_directive_is_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData(
        "{ dog { doesKnowCommand(dogComand: SIT) } }",
        "Field \"Dog.doesKnowCommand\" has no argument \"dogComand\". Did you mean \"dogCommand\"? (1:25)")]
    [InlineData("{ dog { name(first: true) } }", "Field \"Dog.name\" has no argument \"first\". (1:14)")]
    [InlineData("{ dog { barks(x: 1) } }", "Field \"Dog.barks\" has no argument \"x\". (1:15)")]
    [InlineData("{ pet { ... on Dog { mother(x: 1) { name } } } }", "Field \"Dog.mother\" has no argument \"x\". (1:29)")]
    [InlineData("{ dog @skip(of: true) { name } }", "Directive \"@skip\" has no argument \"of\". Did you mean \"if\"? (1:13)")]
    [InlineData("query @onQuery(x: 1) { a }", "Directive \"@onQuery\" has no argument \"x\". (1:16)")]
    [InlineData("query ($a: Int @onVariable(x: 1)) { a }", "Directive \"@onVariable\" has no argument \"x\". (1:28)")]
    public void Another_argument_is_refused(string text, string error) => AssertErrors(text, error);
}
