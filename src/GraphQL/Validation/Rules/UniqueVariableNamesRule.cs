using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        foreach (var (first, again) in RepeatedNames.Find(node.VariableDefinitions.Select(variable => variable.Variable.Name)))
        {
            Context.Report(
                $"Several variables are named {Wording.Quote("$" + again.Value)}; give each a name of its own.",
                first.Location,
                again.Location);
        }
    }
}
