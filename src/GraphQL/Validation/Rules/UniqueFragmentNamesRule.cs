using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>No two fragments of a document have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        var names = node.Definitions.OfType<FragmentDefinitionNode>().Select(fragment => fragment.Name);
        foreach (var (first, again) in RepeatedNames.Find(names))
        {
            Context.Report(
                $"Several fragments are named {Wording.Quote(again.Value)}; give each a name of its own.", first.Location, again.Location);
        }
    }
}
