using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Every fragment that is spread is defined in the document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule(context), IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        var name = node.Name.Value;
        if (!Context.Fragments.ByName.ContainsKey(name))
        {
            Context.Report(
                $"The document has no fragment {Wording.Quote(name)}.{Context.DidYouMean(name, Context.Fragments.ByName.Keys)}",
                node.Name.Location);
        }
    }
}
