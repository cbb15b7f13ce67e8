using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Scalars and enums are selected without fields; objects, interfaces and unions with fields.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is not { Type: { Named: var named } type })
        {
            return;
        }

        var name = node.Name.Value;
        if (named.IsLeaf && node.SelectionSet is not null)
        {
            Context.Report(
                $"Field \"{name}\" of type \"{type}\" has no fields to select; remove the selection set.", node.SelectionSet.Location);
        }
        else if (!named.IsLeaf && node.SelectionSet is null)
        {
            Context.Report(
                $"Field \"{name}\" of type \"{type}\" needs a selection of fields; write \"{name} {{ … }}\".", node.Location);
        }
    }
}
