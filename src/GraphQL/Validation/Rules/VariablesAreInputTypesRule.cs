using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>The type of a variable is an input type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context), IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node)
    {
        if (ValidationTypes.Resolve(Context.Schema, node.Type) is { Named.IsInput: false } type)
        {
            Context.Report(
                $"Variable {Wording.Quote("$" + node.Variable.Name.Value)} cannot have the type \"{type}\"; " +
                "a variable is a scalar, an enum, an input object or a list of these.",
                node.Type.Location);
        }
    }
}
