using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>The text form of one value, both ways. References are texts here: the key of the row that they name.</summary>
internal static partial class CellValue
{
    /// <summary>What is read: milliseconds may be fewer, or missing.</summary>
    private const string InstantToRead = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";

    /// <summary>Reads a text that is not empty.</summary>
    /// <returns>What is allowed instead, as the end of a sentence; null when all is well.</returns>
    public static string? Read(PropertyModel property, string text, out object? value)
    {
        value = null;
        switch (property.Kind)
        {
            case PropertyKind.Text:
                value = text;
                return WhyNoWord(property, text);
            case PropertyKind.Integer:
                value = Parsed(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer), integer);
                return value is null ? $"allowed is a whole number from {int.MinValue} to {int.MaxValue}, written in digits only." : null;
            case PropertyKind.Long:
                value = Parsed(long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), number);
                return value is null ? "allowed is a whole number of up to 18 digits, written in digits only." : null;
            case PropertyKind.Decimal:
                return ReadDecimal(property, text, out value);
            case PropertyKind.Boolean:
                value = Parsed(text is "true" or "false", text == "true");
                return value is null ? "allowed is \"true\" or \"false\"." : null;
            case PropertyKind.Date:
                value = Parsed(DateOnly.TryParseExact(text, ValueText.DateFormat, out var date), date);
                return value is null ? "allowed is a date as YYYY-MM-DD." : null;
            case PropertyKind.PartialDate:
                value = PartialDate.TryParse(text, out var partial) ? partial.Value : null;
                return value is null ? "allowed is a date as YYYY, YYYY-MM or YYYY-MM-DD." : null;
            case PropertyKind.DateTime:
                value = Parsed(DateTimeOffset.TryParseExact(
                    text, InstantToRead, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at), at);
                return value is null ? "allowed is a time in UTC as YYYY-MM-DDThh:mm:ssZ, the seconds with up to three decimals." : null;
            case PropertyKind.Enum:
                value = property.Enum!.Find(text)?.Value;
                return value is null ? OfCodeList(property.Enum, text) : null;
            case PropertyKind.Json:
                value = IsJson(text) ? text : null;
                return value is null ? "allowed is a JSON document." : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(property), property.Kind, "Not a value of one cell.");
        }
    }

    /// <summary>What is allowed instead of a text that the property's vocabulary lacks; null when it has none, or has the text.</summary>
    public static string? WhyNoWord(PropertyModel property, string text) =>
        property.Vocabulary is { } words && words.Find(text) is null ? OfCodeList(words, text) : null;

    /// <summary>The form that is written. Null and the empty text are the empty cell; line breaks inside a text are line feeds.</summary>
    public static string Print(PropertyModel property, object? value) => (property.Kind, value) switch
    {
        (_, null) => "",
        (PropertyKind.Decimal, decimal number) => number.ToString(ValueText.DecimalFormat, CultureInfo.InvariantCulture),
        (PropertyKind.Boolean, bool truth) => truth ? "true" : "false",
        (PropertyKind.Date, DateOnly date) => ValueText.Of(date),
        (PropertyKind.DateTime, DateTimeOffset at) => ValueText.Of(at),
        (_, string text) => WithLineFeeds(text),
        (_, IFormattable other) => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    public static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;

    private static string? ReadDecimal(PropertyModel property, string text, out object? value)
    {
        value = null;
        var scale = property.Scale;
        if (!DecimalForm().IsMatch(text) || !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return "allowed is a number in digits, with a point before its decimals and no separators of thousands.";
        }

        if (number != decimal.Round(number, scale))
        {
            return $"allowed {(scale == 1 ? "is 1 digit" : $"are {scale} digits")} after the point at most.";
        }

        // SQLite keeps the number as 64 bits of its smallest unit.
        var most = long.MaxValue / (decimal)Math.Pow(10, scale);
        if (Math.Abs(number) > most)
        {
            return $"allowed are numbers up to {decimal.Floor(most).ToString(CultureInfo.InvariantCulture)}.";
        }

        value = number;
        return null;
    }

    private static string OfCodeList(EnumModel list, string text)
    {
        var values = list.Values.Select(candidate => candidate.Value).ToList();
        return $"allowed are {string.Join(", ", values.Select(LoadErrorList.Quote))}.{NearName.Question(text, values)}";
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static object? Parsed(bool success, object value) => success ? value : null;

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalForm();
}
