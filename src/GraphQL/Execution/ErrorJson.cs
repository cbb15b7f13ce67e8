using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// Writes errors as responses carry them (section 7.1.7): <c>message</c>, <c>locations</c>, <c>path</c>, <c>extensions</c> with the code first.
/// </summary>
public static class ErrorJson
{
    /// <summary>A whole response that has errors and no data: the request did not run.</summary>
    public static void WriteResponse(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.Raw("{\"errors\":"u8);
        Write(writer, errors);
        writer.Raw((byte)'}');
    }

    /// <summary>The list of errors, brackets included.</summary>
    internal static void Write(ResponseWriter writer, IReadOnlyList<GraphQLError> errors) => WriteList(writer, errors, Write);

    private static void Write(ResponseWriter writer, GraphQLError error)
    {
        writer.Raw("{\"message\":"u8);
        writer.String(error.Message);
        if (error.Locations is { Count: > 0 })
        {
            writer.Raw(",\"locations\":"u8);
            WriteList(writer, error.Locations, Write);
        }

        if (error.Path is not null)
        {
            writer.Raw(",\"path\":"u8);
            WriteList(writer, error.Path, WriteValue);
        }

        writer.Raw(",\"extensions\":{\"code\":"u8);
        writer.String(error.Code);
        foreach (var (name, fact) in error.Facts ?? new Dictionary<string, object?>())
        {
            writer.Raw((byte)',');
            writer.String(name);
            writer.Raw((byte)':');
            WriteValue(writer, fact);
        }

        writer.Raw("}}"u8);
    }

    private static void Write(ResponseWriter writer, SourceLocation location)
    {
        writer.Raw("{\"line\":"u8);
        writer.Number(location.Line);
        writer.Raw(",\"column\":"u8);
        writer.Number(location.Column);
        writer.Raw((byte)'}');
    }

    private static void WriteValue(ResponseWriter writer, object? value)
    {
        var start = writer.Length;
        if (value is null)
        {
            writer.Null();
        }
        else if (!ExtendedScalars.Json.Write(value, writer))
        {
            writer.Rewind(start);
            writer.String(value.ToString());
        }
    }

    private static void WriteList<T>(ResponseWriter writer, IReadOnlyList<T> items, Action<ResponseWriter, T> write)
    {
        writer.Raw((byte)'[');
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                writer.Raw((byte)',');
            }

            write(writer, items[index]);
        }

        writer.Raw((byte)']');
    }
}
