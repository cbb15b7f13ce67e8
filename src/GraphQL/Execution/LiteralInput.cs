using System.Text;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>Turns literals of a document into what scalars are given.</summary>
internal static class LiteralInput
{
    /// <summary>
    /// Null for an enum value, which no scalar takes, and for a null or a variable. A list or object becomes the text of its JSON.
    /// </summary>
    public static ScalarInput? ToScalarInput(ValueNode node)
    {
        switch (node)
        {
            case IntValueNode number:
                return new(ScalarInputKind.Int, number.Value);
            case FloatValueNode number:
                return new(ScalarInputKind.Float, number.Value);
            case StringValueNode text:
                return new(ScalarInputKind.String, text.Value);
            case BooleanValueNode truth:
                return new(ScalarInputKind.Boolean, truth.Value ? "true" : "false");
            case ListValueNode or ObjectValueNode:
                using (var writer = new ResponseWriter())
                {
                    return Write(node, writer) ? new(ScalarInputKind.Structure, Encoding.UTF8.GetString(writer.Written.Span)) : null;
                }

            default:
                return null;
        }
    }

    public static bool HoldsVariable(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HoldsVariable),
        ObjectValueNode @object => @object.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };

    private static bool Write(ValueNode node, ResponseWriter writer)
    {
        switch (node)
        {
            case IntValueNode number:
                writer.Raw(Encoding.UTF8.GetBytes(number.Value));
                return true;
            case FloatValueNode number:
                writer.Raw(Encoding.UTF8.GetBytes(number.Value));
                return true;
            case StringValueNode text:
                writer.String(text.Value);
                return true;
            case BooleanValueNode truth:
                writer.Boolean(truth.Value);
                return true;
            case NullValueNode:
                writer.Null();
                return true;
            case ListValueNode list:
                return WriteAll(list.Values, "[]"u8, writer, static item => (null, item));
            case ObjectValueNode @object:
                return WriteAll(@object.Fields, "{}"u8, writer, static field => (field.Name.Value, field.Value));
            default:
                return false;
        }
    }

    private static bool WriteAll<T>(
        IReadOnlyList<T> items, ReadOnlySpan<byte> brackets, ResponseWriter writer, Func<T, (string? Key, ValueNode Value)> read)
    {
        writer.Raw(brackets[0]);
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                writer.Raw((byte)',');
            }

            var (key, value) = read(items[index]);
            if (key is not null)
            {
                writer.String(key);
                writer.Raw((byte)':');
            }

            if (!Write(value, writer))
            {
                return false;
            }
        }

        writer.Raw(brackets[1]);
        return true;
    }
}
