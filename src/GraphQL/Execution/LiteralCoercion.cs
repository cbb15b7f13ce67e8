using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// Coerces the values of a document, variables inside them included ("Input Coercion" of each type, and section 6.4.1). The document is
/// valid: what can still go wrong is a variable without a value where one is needed.
/// </summary>
internal sealed class LiteralCoercion(CoercedVariables variables)
{
    private static readonly IReadOnlyDictionary<string, InputValue> NoArguments = new Dictionary<string, InputValue>();

    /// <summary>For the defaults of variables, which hold no variables.</summary>
    public static LiteralCoercion WithoutVariables { get; } = new(CoercedVariables.None);

    /// <summary>Given arguments and defaults by name, in the order of the definition.</summary>
    /// <exception cref="GraphQLException">A variable is null or absent where a value is needed (VARIABLE_INVALID).</exception>
    public IReadOnlyDictionary<string, InputValue> CoerceArguments(FieldDefinition field, IReadOnlyList<ArgumentNode> given)
    {
        if (field.Arguments.Count == 0)
        {
            return NoArguments;
        }

        var arguments = new OrderedDictionary<string, InputValue>(field.Arguments.Count);
        foreach (var definition in field.Arguments)
        {
            var node = given.FirstOrDefault(argument => argument.Name.Value == definition.Name);
            if (CoerceInput(definition, node?.Value, () => $"argument \"{definition.Name}\" of field \"{field.Name}\"") is { } value)
            {
                arguments.Add(definition.Name, value);
            }
        }

        return arguments;
    }

    /// <summary>The value; null when it is a variable that has none.</summary>
    /// <param name="place">Names where the value stands, for errors.</param>
    public InputValue? Coerce(ValueNode node, GraphQLType type, Func<string> place)
    {
        switch (node)
        {
            case VariableNode variable:
                return FromVariable(variable, type, place);
            case NullValueNode:
                return type.IsNonNull ? throw Unusable(node, type, place) : InputValue.Null.Instance;
        }

        return type.Nullable switch
        {
            ListType list => CoerceList(node, list, place),
            InputObjectType input when node is ObjectValueNode given => CoerceObject(given, input),
            EnumType @enum when node is EnumValueNode name && @enum.Values.TryGetValue(name.Value, out var known) =>
                new InputValue.Constant(known.Name),
            ScalarType scalar => CoerceScalar(node, scalar, place),
            _ => throw Unusable(node, type, place),
        };
    }

    private InputValue? FromVariable(VariableNode variable, GraphQLType type, Func<string> place)
    {
        var value = variables.Find(variable.Name.Value);
        return value is null or InputValue.Null && type.IsNonNull
            ? throw new GraphQLException(new GraphQLError(
                $"Variable \"${variable.Name.Value}\" is {(value is null ? "missing" : "null")}, " +
                $"but {place()} takes a value of type \"{type}\"; give the variable a value.",
                ErrorCodes.VariableInvalid,
                [variable.Location],
                Facts: new Dictionary<string, object?> { ["variable"] = variable.Name.Value }))
            : value;
    }

    private InputValue? CoerceInput(InputValueDefinition definition, ValueNode? node, Func<string> place)
    {
        // A variable without a value counts as a value that was not given, so that the default holds.
        var given = node is VariableNode variable && variables.Find(variable.Name.Value) is null && !definition.IsRequired ? null : node;
        if (given is not null)
        {
            return Coerce(given, definition.Type, place);
        }

        return definition.HasDefault ? definition.DefaultInput : null;
    }

    private InputValue.List CoerceList(ValueNode node, ListType type, Func<string> place)
    {
        string ItemPlace() => $"an item of {place()}";

        // Inside a list a variable without a value is null.
        InputValue Item(ValueNode item) => Coerce(item, type.OfType, ItemPlace) ?? InputValue.Null.Instance;

        return new InputValue.List(node is ListValueNode list ? [.. list.Values.Select(Item)] : [Item(node)]);
    }

    private InputValue.Object CoerceObject(ObjectValueNode node, InputObjectType type)
    {
        var fields = new List<(InputValueDefinition, InputValue)>(node.Fields.Count);
        foreach (var definition in type.Fields.Values)
        {
            var given = node.Fields.FirstOrDefault(field => field.Name.Value == definition.Name);
            if (CoerceInput(definition, given?.Value, () => $"field \"{definition.Name}\" of \"{type}\"") is { } value)
            {
                fields.Add((definition, value));
            }
        }

        return type.IsOneOf && fields is not [(_, not InputValue.Null)]
            ? throw new GraphQLException(new GraphQLError(
                $"\"{type}\" takes exactly one field that is not null; " +
                $"here variables leave {fields.Count(field => field.Item2 is not InputValue.Null)}.",
                ErrorCodes.VariableInvalid,
                [node.Location]))
            : new InputValue.Object(fields);
    }

    private static InputValue.Constant CoerceScalar(ValueNode node, ScalarType type, Func<string> place) =>
        LiteralInput.ToScalarInput(node) is { } input && type.Parse(input, out var value, out _)
            ? new InputValue.Constant(value!)
            : throw Unusable(node, type, place);

    private static GraphQLException Unusable(ValueNode node, GraphQLType type, Func<string> place) => new(new GraphQLError(
        $"The value in {place()} is not one of type \"{type}\".", ErrorCodes.ValidationFailed, [node.Location]));
}
