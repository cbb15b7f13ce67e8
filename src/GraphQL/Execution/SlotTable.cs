using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// Numbers the leaves of a request's variables in the order in which their definitions, lists and input objects hold them. The numbers
/// follow from the shape alone, so requests of one shape share them.
/// </summary>
internal sealed class SlotTable
{
    private static readonly InputValue.Slot[] Usual = [.. Enumerable.Range(0, 64).Select(index => new InputValue.Slot(index))];

    private readonly List<object> values = [];

    public IReadOnlyList<object> Values => values;

    /// <summary>A slot for the value; a constant where the value shapes the plan.</summary>
    public InputValue Add(object value, NamedType type)
    {
        if (type is EnumType { ShapesPlan: true })
        {
            return new InputValue.Constant(value);
        }

        values.Add(value);
        return values.Count <= Usual.Length ? Usual[values.Count - 1] : new InputValue.Slot(values.Count - 1);
    }

    /// <summary>An input value of the same structure whose leaves are slots.</summary>
    /// <param name="constant">The default of a variable or of an input field, coerced.</param>
    public InputValue AddAll(InputValue constant, GraphQLType type) => constant switch
    {
        InputValue.Constant leaf => Add(leaf.Value, type.Named),
        InputValue.List list => new InputValue.List([.. list.Items.Select(item => AddAll(item, type.Named))]),
        InputValue.Object @object => new InputValue.Object(
            [.. @object.Fields.Select(entry => (entry.Field, AddAll(entry.Value, entry.Field.Type)))]),
        _ => constant,
    };
}
