using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// One operation as a tree of merged fields: fragments spread, <c>@skip</c> and <c>@include</c> decided, arguments coerced. Planning and
/// in-memory resolution read this tree and nothing else. It depends on the variables' shape, never on the values of its slots.
/// </summary>
public sealed record NormalizedOperation(OperationType Type, string? Name, SelectionSet Root, ObjectType RootType, int SlotCount);

/// <summary>What is selected below one field. For an abstract type the fields differ by the object's type.</summary>
public abstract class SelectionSet
{
    /// <summary>Merged fields for an object of this type, in the order of their first appearance.</summary>
    public abstract IReadOnlyList<SelectedField> FieldsFor(ObjectType type);

    /// <summary>
    /// The object types for which a fragment may select fields of their own. Every other type has the fields that stand outside of such fragments, so one
    /// of them tells of all.
    /// </summary>
    public abstract IReadOnlySet<ObjectType> NamedTypes { get; }
}

/// <summary>One merged field.</summary>
public sealed class SelectedField
{
    /// <summary>The alias, or the name.</summary>
    public required string ResponseKey { get; init; }
    public required FieldDefinition Definition { get; init; }

    /// <summary>Given arguments and defaults, coerced; an optional argument without either is not in it.</summary>
    /// <exception cref="GraphQLException">They cannot be coerced (<see cref="Refusal"/>).</exception>
    public required IReadOnlyDictionary<string, InputValue> Arguments
    {
        get => Refusal is null ? field : throw new GraphQLException(Refusal);
        init;
    }

    /// <summary>
    /// Why the arguments cannot be coerced: a variable is null where a default promised a value. The field is then null with this error; where
    /// it stands below a planned field, the request is refused. Null in all other cases.
    /// </summary>
    public GraphQLError? Refusal { get; init; }

    /// <summary>Null for a leaf.</summary>
    public required SelectionSet? Selection { get; init; }

    /// <summary>Where the field stands in the document; the first place, if it was merged.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Response keys from the root down to this field, without list indexes.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    internal IReadOnlyDictionary<string, object?> FillArguments(IReadOnlyList<object> slots) =>
        Arguments.ToDictionary(argument => argument.Key, argument => argument.Value.Fill(slots));
}

/// <summary>A coerced argument or part of one.</summary>
public abstract record InputValue
{
    private InputValue()
    {
    }

    /// <summary>The coerced value itself (see <see cref="ScalarType"/>), with the request's slots filled in.</summary>
    public object? Fill(IReadOnlyList<object> slots) => this switch
    {
        Constant constant => constant.Value,
        Slot slot => slots[slot.Index],
        List list => list.Items.Select(item => item.Fill(slots)).ToArray(),
        Object @object => new OrderedDictionary<string, object?>(
            @object.Fields.Select(entry => KeyValuePair.Create(entry.Field.Name, entry.Value.Fill(slots)))),
        _ => null,
    };

    public sealed record Null : InputValue
    {
        public static readonly Null Instance = new();
    }

    /// <summary>A value of the document itself (or one that shapes the plan), coerced by its type; see <see cref="ScalarType"/>.</summary>
    public sealed record Constant(object Value) : InputValue;

    /// <summary>A leaf that comes from the variables, coerced and never null: <c>slots[Index]</c> at execution.</summary>
    public sealed record Slot(int Index) : InputValue;

    public sealed record List(IReadOnlyList<InputValue> Items) : InputValue;

    /// <summary>Only the fields that were given or have a default, in the order of the input type.</summary>
    public sealed record Object(IReadOnlyList<(InputValueDefinition Field, InputValue Value)> Fields) : InputValue;
}
