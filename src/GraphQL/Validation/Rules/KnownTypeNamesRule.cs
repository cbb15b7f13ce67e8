using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Every type that a document names is in the schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule(context), IEnter<NamedTypeNode>
{
    public void Enter(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (Context.Schema.Find(name) is null)
        {
            Context.Report(
                $"The schema has no type {Wording.Quote(name)}.{Context.DidYouMean(name, Context.Schema.Types.Keys)}",
                node.Location);
        }
    }
}
