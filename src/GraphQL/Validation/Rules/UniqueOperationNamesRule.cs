using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>No two operations of a document have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        var names = node.Definitions.OfType<OperationDefinitionNode>().Select(operation => operation.Name).OfType<NameNode>();
        foreach (var (first, again) in RepeatedNames.Find(names))
        {
            Context.Report(
                $"Several operations are named {Wording.Quote(again.Value)}; give each a name of its own.", first.Location, again.Location);
        }
    }
}
