using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests() : RuleTests(context => new ExecutableDefinitionsRule(context))
{
    [Fact]
    public void Operations_and_fragments_are_taken() => AssertValid("{ dog { ...F } } query Q { cat { name } } fragment F on Dog { name }");

    [Fact]
    public void A_definition_of_another_kind_is_refused() =>
        Assert.Equal(
            ["Found a definition of another kind; a document to execute has operations and fragments only. (2:5)"],
            Errors(new DocumentNode([new OtherDefinitionNode(new(2, 5, 12))], new(1, 1, 0))));

    private sealed record OtherDefinitionNode(SourceLocation Location) : DefinitionNode(Location);
}
