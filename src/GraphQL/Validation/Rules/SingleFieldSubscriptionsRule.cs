using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>
/// A subscription selects exactly one field at its root, whatever the variables are, and that is not a field of introspection.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        // A cycle has no fields to collect; NoFragmentCyclesRule tells it.
        if (node.Operation is not OperationType.Subscription || Context.Schema.Subscription is not { } root || Context.Fragments.HasCycles)
        {
            return;
        }

        var name = node.Name is { } given ? $"Subscription {Wording.Quote(given.Value)}" : "This subscription";
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        Collect(name, root, node.SelectionSet, fields, []);
        if (fields.Count > 1)
        {
            Context.Report(
                $"{name} selects {fields.Count} fields; a subscription selects one. Start one for each.",
                fields.Skip(1).SelectMany(field => field.Value).Select(field => field.Location));
        }

        foreach (var group in fields.Values.Where(group => group[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Context.Report(
                $"{name} selects \"{group[0].Name.Value}\", which is part of introspection; select a field to subscribe to.",
                group.Select(field => field.Location));
        }
    }

    private void Collect(
        string name, ObjectType root, SelectionSetNode selections, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> spread)
    {
        foreach (var selection in selections.Selections)
        {
            if (!Context.Spend(1))
            {
                return;
            }

            foreach (var directive in selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"))
            {
                Context.Report(
                    $"{name} decides with \"@{directive.Name.Value}\" what to select at its root; a subscription selects the same field always.",
                    directive.Location);
            }

            switch (selection)
            {
                case FieldNode field:
                    (fields.TryGetValue(field.ResponseKey, out var list) ? list : fields[field.ResponseKey] = []).Add(field);
                    break;
                case InlineFragmentNode inline when Applies(root, inline.TypeCondition):
                    Collect(name, root, inline.SelectionSet, fields, spread);
                    break;
                case FragmentSpreadNode { Name.Value: var target } when spread.Add(target)
                    && Context.Fragments.ByName.TryGetValue(target, out var fragment) && Applies(root, fragment.TypeCondition):
                    Collect(name, root, fragment.SelectionSet, fields, spread);
                    break;
            }
        }
    }

    private bool Applies(ObjectType root, NamedTypeNode? condition) =>
        condition is null
        || (ValidationTypes.Composite(Context.Schema.Find(condition.Name.Value)) is { } type && Context.Overlap(root, type));
}
