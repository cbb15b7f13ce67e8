using System.Globalization;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Quality;

/// <summary>Whether a cell of the plain CSV is what its column says: the forms of docs/adr/0004-wire-and-order.md.</summary>
internal static class CellCheck
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static bool IsTrue(TableColumn column, string cell) => cell.Length == 0 ? !column.Required : column.Kind switch
    {
        _ when column.Codes is { } codes => codes.Find(cell) is not null,
        PropertyKind.Integer or PropertyKind.Long => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        PropertyKind.Decimal => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        PropertyKind.Boolean => cell is "true" or "false",
        PropertyKind.Date => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        PropertyKind.PartialDate => PartialDate.TryParse(cell, out _),
        PropertyKind.DateTime => DateTime.TryParseExact(cell, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        PropertyKind.Id or PropertyKind.Reference => IsGlobalId(cell),
        _ => true,
    };

    /// <summary>A type's name, a hyphen and sixteen hexadecimal digits.</summary>
    private static bool IsGlobalId(string cell) =>
        cell.Length > 17 && cell[^17] == '-' && cell[^16..].All(char.IsAsciiHexDigitLower) && char.IsAsciiLetterUpper(cell[0]);
}
