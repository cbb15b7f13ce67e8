using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation uses, in fragments too, is defined by that operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context), IEnter<OperationUsages>
{
    public void Enter(OperationUsages node)
    {
        var operation = node.Operation;
        var defined = operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value).ToHashSet();
        foreach (var usage in node.Usages)
        {
            if (Context.IsOver)
            {
                return;
            }

            var name = usage.Node.Name.Value;
            if (!defined.Contains(name))
            {
                var where = operation.Name is { } given ? $"operation {Wording.Quote(given.Value)}" : "the operation";
                Context.Report(
                    $"Variable {Wording.Quote("$" + name)} is not defined by {where}.{Context.DidYouMean(name, defined, "$")}",
                    usage.Node.Location,
                    operation.Location);
            }
        }
    }
}
