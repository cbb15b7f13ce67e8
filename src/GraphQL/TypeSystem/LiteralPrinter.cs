using System.Text.Json;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>Writes a coerced input value as a literal of the GraphQL language: defaults in introspection and in printed schemas.</summary>
internal static class LiteralPrinter
{
    /// <summary>The default of an argument or input field that has one.</summary>
    public static string Print(InputValueDefinition definition) =>
        definition.DefaultLiteral is { } literal ? Printer.Print(literal) : Print(definition.Default, definition.Type);

    /// <param name="value">A coerced value, as <see cref="ScalarType"/> lists them.</param>
    public static string Print(object? value, GraphQLType type) => Printer.Print(ToLiteral(value, type));

    /// <exception cref="ArgumentException">The value is not a coerced value of the type.</exception>
    public static ValueNode ToLiteral(object? value, GraphQLType type) =>
        FindLiteral(value, type)
        ?? throw new ArgumentException($"A value of type \"{value?.GetType().Name}\" is not a coerced value of \"{type}\".", nameof(value));

    /// <summary>Null for what is no coerced value of the type, in the whole or in a part, or has no form in the language.</summary>
    public static ValueNode? FindLiteral(object? value, GraphQLType type) => (value, type.Nullable) switch
    {
        (null, _) => new NullValueNode(default),
        (IReadOnlyList<object?> items, ListType list) => List(items.Select(item => FindLiteral(item, list.OfType))),
        (IReadOnlyDictionary<string, object?> members, InputObjectType input) when members.Keys.All(input.Fields.ContainsKey) => Object(
            input.Fields.Values
                .Where(field => members.ContainsKey(field.Name))
                .Select(field => (field.Name, FindLiteral(members[field.Name], field.Type)))),
        (string name, EnumType) => new EnumValueNode(name, default),
        (_, ScalarType scalar) => Scalar(value, scalar),
        _ => null,
    };

    private static ValueNode? Scalar(object value, ScalarType scalar)
    {
        using var writer = new ResponseWriter();
        if (!scalar.Write(value, writer))
        {
            return null;
        }

        // Numbers and Booleans are written the same in JSON and in GraphQL.
        using var json = JsonDocument.Parse(writer.Written);
        return FromJson(json.RootElement);
    }

    private static ValueNode? FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => new NullValueNode(default),
        JsonValueKind.True => new BooleanValueNode(true, default),
        JsonValueKind.False => new BooleanValueNode(false, default),
        JsonValueKind.String => new StringValueNode(element.GetString()!, IsBlock: false, default),
        JsonValueKind.Array => List(element.EnumerateArray().Select(FromJson)),
        JsonValueKind.Object => Object(element.EnumerateObject().Select(member => (member.Name, FromJson(member.Value)))),
        _ when element.GetRawText() is var number && number.AsSpan().ContainsAny('.', 'e', 'E') => new FloatValueNode(number, default),
        _ => new IntValueNode(element.GetRawText(), default),
    };

    private static ListValueNode? List(IEnumerable<ValueNode?> items) =>
        items.ToArray() is var all && all.Contains(null) ? null : new([.. all.OfType<ValueNode>()], default);

    private static ObjectValueNode? Object(IEnumerable<(string Name, ValueNode? Value)> fields)
    {
        var nodes = new List<ObjectFieldNode>();
        foreach (var (name, value) in fields)
        {
            if (value is null || !NameNode.IsName(name))
            {
                return null;
            }

            nodes.Add(new(new(name, default), value));
        }

        return new([.. nodes], default);
    }
}
