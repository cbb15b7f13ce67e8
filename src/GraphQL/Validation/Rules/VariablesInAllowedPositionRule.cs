using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A variable is used only where every value of its type is allowed.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context), IEnter<OperationUsages>
{
    public void Enter(OperationUsages node)
    {
        var definitions = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>();
        foreach (var definition in node.Operation.VariableDefinitions)
        {
            definitions.TryAdd(definition.Variable.Name.Value, (definition, ValidationTypes.Resolve(Context.Schema, definition.Type)));
        }

        foreach (var usage in node.Usages)
        {
            if (usage.Type is { } expected && definitions.TryGetValue(usage.Node.Name.Value, out var variable) && variable.Type is { } type)
            {
                Check(usage, expected, variable.Node, type);
            }
        }
    }

    private void Check(VariableUsage usage, GraphQLType expected, VariableDefinitionNode definition, GraphQLType type)
    {
        if (!IsAllowed(type, definition.DefaultValue, expected, usage.HasDefault))
        {
            Context.Report(
                $"Variable {Wording.Quote("$" + usage.Node.Name.Value)} of type \"{type}\" stands where \"{expected}\" is expected; " +
                "change its type.",
                definition.Location,
                usage.Node.Location);
        }
        else if (usage.OneOf is { } oneOf && !type.IsNonNull)
        {
            Context.Report(
                $"Variable {Wording.Quote("$" + usage.Node.Name.Value)} of type \"{type}\" can be null, but the only field of " +
                $"the oneOf input object \"{oneOf}\" cannot; declare it as \"{type}!\".",
                definition.Location,
                usage.Node.Location);
        }
    }

    private static bool IsAllowed(GraphQLType variable, ValueNode? variableDefault, GraphQLType location, bool locationHasDefault)
    {
        if (!location.IsNonNull || variable.IsNonNull)
        {
            return ValidationTypes.AreCompatible(variable, location);
        }

        var hasDefault = variableDefault is not (null or NullValueNode) || locationHasDefault;
        return hasDefault && ValidationTypes.AreCompatible(variable, location.Nullable);
    }
}
