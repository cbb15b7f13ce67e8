using System.Globalization;
using OpenGov.GraphQL.Execution;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>The five scalars of the specification (section 3.5). Every schema shares these instances.</summary>
public static class SpecifiedScalars
{
    /// <summary>Coerced to <see cref="int"/>.</summary>
    public static ScalarType Int { get; } = new("Int", "A whole number of 32 bits.")
    {
        Parse = ParseInt,
        Write = WriteInt,
    };

    /// <summary>Coerced to <see cref="double"/>; never infinite.</summary>
    public static ScalarType Float { get; } = new("Float", "A number of double precision (IEEE 754).")
    {
        Parse = ParseFloat,
        Write = WriteFloat,
    };

    public static ScalarType String { get; } = new("String", "Text.")
    {
        Parse = static (ScalarInput input, out object? value, out string allowed) =>
            Accept(input.Kind is ScalarInputKind.String, input.Text, "a string", out value, out allowed),
        Write = static (value, writer) => value is string text && WriteText(writer, text),
    };

    public static ScalarType Boolean { get; } = new("Boolean", "True or false.")
    {
        Parse = static (ScalarInput input, out object? value, out string allowed) => Accept(
            input.Kind is ScalarInputKind.Boolean,
            input.Text == "true" ? Boxed.True : Boxed.False,
            "true or false",
            out value,
            out allowed),
        Write = WriteBoolean,
    };

    /// <summary>Coerced to <see cref="string"/>, also where a whole number was given.</summary>
    public static ScalarType Id { get; } = new("ID", "Identifies an object; not meant to be read by people.")
    {
        Parse = static (ScalarInput input, out object? value, out string allowed) => Accept(
            input.Kind is ScalarInputKind.String or ScalarInputKind.Int,
            input.Text,
            "a string or a whole number",
            out value,
            out allowed),
        Write = WriteId,
    };

    /// <summary>In the order of the specification.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Int, Float, String, Boolean, Id];

    /// <summary>True for a scalar that a printed schema leaves out, because every tool knows it.</summary>
    public static bool Contains(NamedType type) => type is ScalarType scalar && All.Contains(scalar);

    internal static ScalarType? Find(string name) => All.FirstOrDefault(scalar => scalar.Name == name);

    internal static bool Accept(bool accepted, object? coerced, string whatIsAllowed, out object? value, out string allowed)
    {
        value = accepted ? coerced : null;
        allowed = whatIsAllowed;
        return accepted;
    }

    internal static bool WriteText(ResponseWriter writer, string text)
    {
        writer.String(text);
        return true;
    }

    internal static bool WriteNumber(ResponseWriter writer, long number)
    {
        writer.Number(number);
        return true;
    }

    private static bool ParseInt(ScalarInput input, out object? value, out string allowed)
    {
        var number = 0;
        var accepted = input.Kind is ScalarInputKind.Int
            && int.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return Accept(accepted, accepted ? number : null, "a whole number from -2147483648 to 2147483647", out value, out allowed);
    }

    private static bool ParseFloat(ScalarInput input, out object? value, out string allowed)
    {
        var number = 0d;
        var accepted = input.Kind is ScalarInputKind.Int or ScalarInputKind.Float
            && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
        return Accept(accepted, accepted ? number : null, "a number of double precision", out value, out allowed);
    }

    private static bool WriteInt(object value, ResponseWriter writer) => value switch
    {
        int number => WriteNumber(writer, number),
        long number and >= int.MinValue and <= int.MaxValue => WriteNumber(writer, number),
        short number => WriteNumber(writer, number),
        byte number => WriteNumber(writer, number),
        _ => false,
    };

    private static bool WriteFloat(object value, ResponseWriter writer)
    {
        switch (value)
        {
            case double number when double.IsFinite(number):
                writer.Number(number);
                return true;
            case float number when float.IsFinite(number):
                writer.Number((double)number);
                return true;
            case decimal number:
                writer.Number(number);
                return true;
            case int number:
                return WriteNumber(writer, number);
            case long number:
                return WriteNumber(writer, number);
            default:
                return false;
        }
    }

    private static bool WriteBoolean(object value, ResponseWriter writer)
    {
        if (value is not bool truth)
        {
            return false;
        }

        writer.Boolean(truth);
        return true;
    }

    private static bool WriteId(object value, ResponseWriter writer) => value switch
    {
        string text => WriteText(writer, text),
        int number => WriteText(writer, number.ToString(CultureInfo.InvariantCulture)),
        long number => WriteText(writer, number.ToString(CultureInfo.InvariantCulture)),
        Guid id => WriteText(writer, id.ToString()),
        _ => false,
    };
}

/// <summary>The two Booleans as objects, boxed once.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;
}
