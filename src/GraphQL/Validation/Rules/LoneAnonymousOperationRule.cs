using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only operation of its document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        var operations = node.Definitions.OfType<OperationDefinitionNode>().ToArray();
        if (operations.Length < 2)
        {
            return;
        }

        foreach (var operation in operations.Where(operation => operation.Name is null))
        {
            Context.Report(
                $"This operation has no name, and the document has {operations.Length} operations; give each a name.", operation.Location);
        }
    }
}
