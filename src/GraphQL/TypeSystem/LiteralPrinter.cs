using System.Text;
using System.Text.Json;
using OpenGov.GraphQL.Execution;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>Writes a coerced input value as a literal of the GraphQL language: defaults in introspection and in printed schemas.</summary>
internal static class LiteralPrinter
{
    /// <param name="value">A coerced value, as <see cref="ScalarType"/> lists them.</param>
    public static string Print(object? value, GraphQLType type)
    {
        var target = new StringBuilder();
        Append(target, value, type.Nullable);
        return target.ToString();
    }

    private static void Append(StringBuilder target, object? value, GraphQLType type)
    {
        switch (value, type)
        {
            case (null, _):
                target.Append("null");
                break;
            case (IReadOnlyList<object?> items, ListType list):
                AppendAll(target, '[', items, ']', item => Append(target, item, list.OfType.Nullable));
                break;
            case (IReadOnlyDictionary<string, object?> members, InputObjectType input):
                AppendAll(target, '{', input.Fields.Values.Where(field => members.ContainsKey(field.Name)), '}', field =>
                {
                    target.Append(field.Name).Append(": ");
                    Append(target, members[field.Name], field.Type.Nullable);
                });
                break;
            case (string name, EnumType):
                target.Append(name);
                break;
            case (_, ScalarType scalar):
                AppendScalar(target, value, scalar);
                break;
            default:
                throw new ArgumentException($"A value of type \"{value.GetType().Name}\" is not a coerced value of \"{type}\".", nameof(value));
        }
    }

    private static void AppendScalar(StringBuilder target, object value, ScalarType scalar)
    {
        using var writer = new ResponseWriter();
        if (!scalar.Write(value, writer))
        {
            throw new ArgumentException($"A value of type \"{value.GetType().Name}\" is not a coerced value of \"{scalar}\".", nameof(value));
        }

        // Numbers, strings and Booleans are written the same in JSON and in GraphQL; only the keys of objects differ.
        using var json = JsonDocument.Parse(writer.Written);
        AppendJson(target, json.RootElement);
    }

    private static void AppendJson(StringBuilder target, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                AppendAll(target, '[', element.EnumerateArray(), ']', item => AppendJson(target, item));
                break;
            case JsonValueKind.Object:
                AppendAll(target, '{', element.EnumerateObject(), '}', member =>
                {
                    target.Append(member.Name).Append(": ");
                    AppendJson(target, member.Value);
                });
                break;
            default:
                target.Append(element.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder target, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        target.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                target.Append(", ");
            }

            first = false;
            append(item);
        }

        target.Append(close);
    }
}
