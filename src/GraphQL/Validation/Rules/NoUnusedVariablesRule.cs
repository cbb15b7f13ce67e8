using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation defines is used in it or in a fragment it reaches.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context), IEnter<OperationUsages>
{
    public void Enter(OperationUsages node)
    {
        var operation = node.Operation;
        if (operation.VariableDefinitions.Count == 0)
        {
            return;
        }

        var used = node.Usages.Select(usage => usage.Node.Name.Value).ToHashSet();
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (!used.Contains(name))
            {
                var where = operation.Name is { } given ? $"operation {Wording.Quote(given.Value)}" : "the operation";
                Context.Report($"Variable {Wording.Quote("$" + name)} is never used by {where}; use it or remove it.", definition.Location);
            }
        }
    }
}
