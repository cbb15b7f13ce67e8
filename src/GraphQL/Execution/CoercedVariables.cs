using System.Text;

namespace OpenGov.GraphQL.Execution;

/// <summary>The variables of one request: their structure as input values, and the leaves of it as slots.</summary>
internal sealed class CoercedVariables
{
    private readonly IReadOnlyList<VariableDefinition> definitions;
    private readonly InputValue?[] values;

    internal CoercedVariables(IReadOnlyList<VariableDefinition> definitions, InputValue?[] values, IReadOnlyList<object> slots)
    {
        this.definitions = definitions;
        this.values = values;
        Slots = slots;
        ShapeKey = definitions.Count == 0 ? "" : WriteShapeKey();
    }

    private CoercedVariables(CoercedVariables whole) =>
        (definitions, values, Slots, ShapeKey) = (whole.definitions, whole.values, [], whole.ShapeKey);

    public static CoercedVariables None { get; } = new([], [], []);

    /// <summary>Coerced leaves by the index of their slot.</summary>
    public IReadOnlyList<object> Slots { get; }

    /// <summary>
    /// Equal for two requests of one operation exactly when nothing that may shape its plan differs: which values are absent or null, the
    /// lengths of lists, the fields of input objects, values that decide about selections, and enum values that shape a plan.
    /// </summary>
    public string ShapeKey { get; }

    /// <summary>Null for a variable that was not given and has no default.</summary>
    public InputValue? Find(string name)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (definitions[index].Name == name)
            {
                return values[index];
            }
        }

        return null;
    }

    /// <summary>The same without the values: what a cached plan may keep of the request that made it.</summary>
    internal CoercedVariables WithoutSlots() => new(this);

    private string WriteShapeKey()
    {
        var key = new StringBuilder();
        for (var index = 0; index < values.Length; index++)
        {
            _ = values[index] switch
            {
                null => key.Append('-'),
                InputValue.Slot slot when definitions[index].Decides => key.Append(Slots[slot.Index] is true ? 't' : 'f'),
                var value => Append(key, value),
            };
        }

        return key.ToString();
    }

    // Each form starts with a character of its own and ends by itself, so no two structures run into one key.
    private static StringBuilder Append(StringBuilder key, InputValue value)
    {
        switch (value)
        {
            case InputValue.Slot:
                return key.Append('s');
            case InputValue.Constant constant:
                return key.Append('"').Append(constant.Value).Append('"');
            case InputValue.List list:
                key.Append('[');
                foreach (var item in list.Items)
                {
                    Append(key, item);
                }

                return key.Append(']');
            case InputValue.Object @object:
                key.Append('{');
                foreach (var (field, member) in @object.Fields)
                {
                    Append(key.Append(field.Name).Append(':'), member);
                }

                return key.Append('}');
            default:
                return key.Append('0');
        }
    }
}
