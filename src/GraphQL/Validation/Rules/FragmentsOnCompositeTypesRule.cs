using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Fragments are on objects, interfaces and unions.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context)
    : ValidationRule(context), IEnter<FragmentDefinitionNode>, IEnter<InlineFragmentNode>
{
    public void Enter(FragmentDefinitionNode node) => Check($"Fragment {Wording.Quote(node.Name.Value)}", node.TypeCondition);

    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is not null)
        {
            Check("A fragment", node.TypeCondition);
        }
    }

    private void Check(string fragment, NamedTypeNode condition)
    {
        if (Context.Schema.Find(condition.Name.Value) is { } type && ValidationTypes.Composite(type) is null)
        {
            Context.Report(
                $"{fragment} cannot be on \"{type}\", which has no fields; it can be on an object, interface or union type.",
                condition.Location);
        }
    }
}
