using System.Globalization;
using System.Text.Json;
using OpenGov.GraphQL.Execution;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>Scalars that know no domain but that the specification does not have.</summary>
public static class ExtendedScalars
{
    private static readonly string[] DateTimeFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Coerced to <see cref="long"/>; a number in JSON.</summary>
    public static ScalarType Long { get; } = new("Long", "A whole number of 64 bits, as a JSON number.")
    {
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc8259#section-6",
        Parse = ParseLong,
        Write = static (value, writer) => value switch
        {
            long number => SpecifiedScalars.WriteNumber(writer, number),
            int number => SpecifiedScalars.WriteNumber(writer, number),
            _ => false,
        },
    };

    /// <summary>Coerced to <see cref="decimal"/>; a number in JSON.</summary>
    public static ScalarType Decimal { get; } = new("Decimal", "A decimal number, exact to 28 digits, as a JSON number.")
    {
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc8259#section-6",
        Parse = ParseDecimal,
        Write = WriteDecimal,
    };

    /// <summary>Coerced to <see cref="DateOnly"/>.</summary>
    public static ScalarType Date { get; } = new("Date", "A day of the Gregorian calendar, as YYYY-MM-DD.")
    {
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
        Parse = ParseDate,
        Write = static (value, writer) =>
            value is DateOnly date && SpecifiedScalars.WriteText(writer, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    /// <summary>Coerced to <see cref="DateTimeOffset"/> in UTC.</summary>
    public static ScalarType DateTime { get; } = new("DateTime", "A moment as RFC 3339 writes it; answers are in UTC.")
    {
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
        Parse = ParseDateTime,
        Write = static (value, writer) => value is DateTimeOffset moment && SpecifiedScalars.WriteText(
            writer, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
    };

    /// <summary>Coerced to the <see cref="string"/> as it was given; absolute, http or https.</summary>
    public static ScalarType Url { get; } = new("Url", "An absolute address on the web: http or https.")
    {
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc3986",
        Parse = static (ScalarInput input, out object? value, out string allowed) => SpecifiedScalars.Accept(
            input.Kind is ScalarInputKind.String
                && !input.Text.Any(static unit => char.IsWhiteSpace(unit) || char.IsControl(unit))
                && Uri.TryCreate(input.Text, UriKind.Absolute, out var url)
                && url.Scheme is "http" or "https",
            input.Text,
            "an absolute address that begins with http:// or https://",
            out value,
            out allowed),
        Write = static (value, writer) => value switch
        {
            string text => SpecifiedScalars.WriteText(writer, text),
            Uri url => SpecifiedScalars.WriteText(writer, url.AbsoluteUri),
            _ => false,
        },
    };

    /// <summary>Coerced to a <see cref="JsonElement"/> of its own.</summary>
    public static ScalarType Json { get; } = new("Json", "Any JSON value.")
    {
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc8259",
        Parse = ParseJson,
        Write = static (value, writer) => WriteJson(value, writer),
    };

    private static bool ParseLong(ScalarInput input, out object? value, out string allowed)
    {
        var number = 0L;
        var accepted = input.Kind is ScalarInputKind.Int
            && long.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return SpecifiedScalars.Accept(accepted, accepted ? number : null, "a whole number of 64 bits", out value, out allowed);
    }

    private static bool ParseDecimal(ScalarInput input, out object? value, out string allowed)
    {
        var number = 0m;
        var accepted = input.Kind is ScalarInputKind.Int or ScalarInputKind.Float
            && IsExact(input.Text)
            && decimal.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        return SpecifiedScalars.Accept(
            accepted, accepted ? number : null, "a decimal number of at most 28 digits, 28 of them after the point", out value, out allowed);
    }

    // Parsing alone would round what does not fit.
    private static bool IsExact(string number)
    {
        var exponentAt = number.AsSpan().IndexOfAny('e', 'E');
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(number.AsSpan(exponentAt + 1), CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var mantissa = (exponentAt >= 0 ? number[..exponentAt] : number).TrimStart('-');
        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? "" : mantissa[(point + 1)..].TrimEnd('0');
        var whole = point < 0 ? mantissa : mantissa[..point];
        return (whole + fraction).Trim('0').Length <= 28 && (long)fraction.Length - exponent <= 28;
    }

    private static bool ParseDate(ScalarInput input, out object? value, out string allowed)
    {
        var date = default(DateOnly);
        var accepted = input.Kind is ScalarInputKind.String
            && DateOnly.TryParseExact(input.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        return SpecifiedScalars.Accept(accepted, accepted ? date : null, "a date as YYYY-MM-DD", out value, out allowed);
    }

    private static bool ParseDateTime(ScalarInput input, out object? value, out string allowed)
    {
        var moment = default(DateTimeOffset);
        var accepted = input.Kind is ScalarInputKind.String
            && HasOffset(input.Text)
            && !(input.Text.Length > 20 && input.Text[19] == '.' && !char.IsAsciiDigit(input.Text[20]))
            && DateTimeOffset.TryParseExact(input.Text, DateTimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
        return SpecifiedScalars.Accept(
            accepted,
            accepted ? moment.ToUniversalTime() : null,
            "a moment with its offset, such as 2023-07-01T09:00:00+08:00 or 2023-07-01T01:00:00Z",
            out value,
            out allowed);
    }

    // Without this, "K" takes a moment without an offset for one in the machine's zone.
    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private static bool WriteDecimal(object value, ResponseWriter writer)
    {
        switch (value)
        {
            case decimal number:
                writer.Number(number);
                return true;
            case int number:
                return SpecifiedScalars.WriteNumber(writer, number);
            case long number:
                return SpecifiedScalars.WriteNumber(writer, number);
            default:
                return false;
        }
    }

    private static bool ParseJson(ScalarInput input, out object? value, out string allowed)
    {
        allowed = "any JSON value of at most 64 levels";
        try
        {
            value = input.Kind is ScalarInputKind.String ? JsonSerializer.SerializeToElement(input.Text) : JsonElement.Parse(input.Text);
            return true;
        }
        catch (JsonException)
        {
            // The text comes from the engine and is well-formed; only its depth can be wrong.
            value = null;
            return false;
        }
    }

    private static bool WriteJson(object? value, ResponseWriter writer)
    {
        switch (value)
        {
            case null or JsonElement { ValueKind: JsonValueKind.Null }:
                writer.Null();
                return true;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                return false;
            case JsonElement { ValueKind: JsonValueKind.String } element:
                return SpecifiedScalars.WriteText(writer, element.GetString()!);
            case JsonElement { ValueKind: JsonValueKind.Object } element:
                return WriteObject(
                    element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (object?)member.Value)), writer);
            case JsonElement { ValueKind: JsonValueKind.Array } element:
                return WriteList(element.EnumerateArray().Select(item => (object?)item), writer);
            case JsonElement element:
                writer.Raw(System.Text.Encoding.UTF8.GetBytes(element.GetRawText()));
                return true;
            case bool truth:
                writer.Boolean(truth);
                return true;
            case string text:
                return SpecifiedScalars.WriteText(writer, text);
            case DateOnly:
                return Date.Write(value, writer);
            case DateTimeOffset:
                return DateTime.Write(value, writer);
            case IReadOnlyDictionary<string, object?> members:
                return WriteObject(members, writer);
            case IReadOnlyList<object?> items:
                return WriteList(items, writer);
            default:
                return SpecifiedScalars.Float.Write(value, writer);
        }
    }

    private static bool WriteObject(IEnumerable<KeyValuePair<string, object?>> members, ResponseWriter writer)
    {
        var separator = (byte)'{';
        foreach (var (name, member) in members)
        {
            writer.Raw(separator);
            writer.String(name);
            writer.Raw((byte)':');
            if (!WriteJson(member, writer))
            {
                return false;
            }

            separator = (byte)',';
        }

        writer.Raw(separator == '{' ? "{}"u8 : "}"u8);
        return true;
    }

    private static bool WriteList(IEnumerable<object?> items, ResponseWriter writer)
    {
        var separator = (byte)'[';
        foreach (var item in items)
        {
            writer.Raw(separator);
            if (!WriteJson(item, writer))
            {
                return false;
            }

            separator = (byte)',';
        }

        writer.Raw(separator == '[' ? "[]"u8 : "]"u8);
        return true;
    }
}
