using System.Text.Json;
using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// Coerces the variables of a request by the definitions of its operation (section 6.1.2 and "Input Coercion" of each type). Members that no
/// definition names are passed over.
/// </summary>
internal static class VariableCoercion
{
    /// <param name="variables">A JSON object; undefined or null for a request without variables.</param>
    /// <exception cref="GraphQLException">Some value cannot be used; every error has code VARIABLE_INVALID.</exception>
    public static CoercedVariables Coerce(IReadOnlyList<VariableDefinition> definitions, JsonElement variables)
    {
        if (variables.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            throw new GraphQLException(new GraphQLError(
                $"The variables are {InputWording.Describe(variables)}; give an object with a member for each variable.",
                ErrorCodes.VariableInvalid));
        }

        if (definitions.Count == 0)
        {
            return CoercedVariables.None;
        }

        var values = new InputValue?[definitions.Count];
        var slots = new SlotTable();
        var errors = new List<GraphQLError>();
        for (var index = 0; index < values.Length; index++)
        {
            var definition = definitions[index];
            if (variables.ValueKind is JsonValueKind.Object && variables.TryGetProperty(definition.Name, out var given))
            {
                values[index] = new VariableReader(definition, slots, errors).Read(given);
            }
            else if (definition.Default is not null)
            {
                values[index] = slots.AddAll(definition.Default, definition.Type);
            }
            else if (definition.Type.IsNonNull)
            {
                errors.Add(InputWording.Error(definition, null, $"is missing; a value of type \"{definition.Type}\" is required."));
            }
        }

        return errors.Count == 0 ? new CoercedVariables(definitions, values, slots.Values) : throw new GraphQLException(errors);
    }
}
