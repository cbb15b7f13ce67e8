using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for each operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>
internal sealed class KnownOperationTypesRule(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (Context.ParentType is null)
        {
            var kind = node.Operation.ToString().ToLowerInvariant();
            Context.Report($"The schema takes no {kind}s; found one here.", node.Location);
        }
    }
}
