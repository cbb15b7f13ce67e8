using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>Turns the coerced default of an argument or input field into an input value.</summary>
internal static class InputDefaults
{
    public static InputValue ToInput(object? value, GraphQLType type) => (value, type) switch
    {
        (null, _) => InputValue.Null.Instance,
        (IReadOnlyList<object?> items, ListType list) => new InputValue.List([.. items.Select(item => ToInput(item, list.OfType.Nullable))]),
        (IReadOnlyDictionary<string, object?> members, InputObjectType input) => new InputValue.Object(
        [
            .. input.Fields.Values
                .Where(field => members.ContainsKey(field.Name))
                .Select(field => (field, ToInput(members[field.Name], field.Type.Nullable))),
        ]),
        _ => new InputValue.Constant(value),
    };
}
