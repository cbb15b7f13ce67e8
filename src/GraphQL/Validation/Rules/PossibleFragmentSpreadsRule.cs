using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where an object could be of its type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-spread-is-possible"/>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context)
    : ValidationRule(context), IEnter<FragmentSpreadNode>, IEnter<InlineFragmentNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        if (Context.Fragments.ByName.TryGetValue(node.Name.Value, out var fragment))
        {
            Check($"Fragment {Wording.Quote(node.Name.Value)}", fragment.TypeCondition, node.Location);
        }
    }

    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is not null)
        {
            Check("This fragment", node.TypeCondition, node.Location);
        }
    }

    private void Check(string fragment, NamedTypeNode condition, SourceLocation location)
    {
        if (Context.ParentType is { } parent
            && ValidationTypes.Composite(Context.Schema.Find(condition.Name.Value)) is { } type
            && !Context.Overlap(parent, type))
        {
            Context.Report($"{fragment} on \"{type}\" can never apply here, where objects are of type \"{parent}\"; remove it.", location);
        }
    }
}
