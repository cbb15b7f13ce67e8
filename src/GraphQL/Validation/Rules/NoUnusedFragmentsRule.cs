using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Every fragment is spread by an operation, directly or through other fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        var used = Context.Fragments
            .ReachableFrom(node.Definitions.OfType<OperationDefinitionNode>())
            .Select(fragment => fragment.Name.Value)
            .ToHashSet();
        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            var name = fragment.Name.Value;
            if (!used.Contains(name))
            {
                Context.Report($"Fragment {Wording.Quote(name)} is spread by no operation; spread it or remove it.", fragment.Location);
            }
        }
    }
}
