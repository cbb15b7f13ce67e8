using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A document to execute consists of operations and fragments only.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is not (OperationDefinitionNode or FragmentDefinitionNode))
            {
                Context.Report(
                    "Found a definition of another kind; a document to execute has operations and fragments only.",
                    definition.Location);
            }
        }
    }
}
