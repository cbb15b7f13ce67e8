using OpenGov.Data.Schema;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>
/// Turns a coerced value of a request into the stored value that a comparison needs. An operand that no stored value can equal becomes null, since
/// a comparison with null holds for no row.
/// </summary>
internal static class StoredValue
{
    /// <summary>The conversion for an operand of this operation.</summary>
    public static Func<object, object?> Converter(Comparand comparand, FilterOperation operation) => comparand.Kind switch
    {
        PropertyKind.Id => value => IdOf(comparand.Owner!, (string)value),
        PropertyKind.Text => value => TextOf((string)value),
        PropertyKind.Integer => value => (long)(int)value,
        PropertyKind.PartialDate => operation is FilterOperation.Gte or FilterOperation.Lt
            ? value => PartialDate.ShortestFrom(((PartialDate)value).Earliest).ToString()
            : value => PartialDate.Of(((PartialDate)value).Earliest).ToString(),
        PropertyKind.DateTime => value => InstantOf((DateTimeOffset)value, operation),
        PropertyKind.Decimal => value => ScaledDecimal.Of((decimal)value, comparand.Scale, operation),
        _ => value => value,
    };

    /// <summary>No text is stored with U+0000, which PostgreSQL refuses even to compare.</summary>
    public static string? TextOf(string text) => text.Contains('\0') ? null : text;

    /// <summary>
    /// An operand between two whole units, rounded to the one that compares the same way with whole units; null where it would have to equal one.
    /// </summary>
    public static decimal? Rounded(decimal units, FilterOperation operation) => operation switch
    {
        FilterOperation.Gte or FilterOperation.Lt => decimal.Ceiling(units),
        FilterOperation.Gt or FilterOperation.Lte => decimal.Floor(units),
        _ => decimal.IsInteger(units) ? units : null,
    };

    /// <summary>The number inside a global id, unless the id is of another type.</summary>
    private static long? IdOf(EntityModel type, string text) =>
        GlobalId.TryParse(text, out var id) && id.Value.Type == type.Name ? id.Value.Value : null;

    /// <summary>Instants are stored in whole milliseconds.</summary>
    private static DateTimeOffset? InstantOf(DateTimeOffset instant, FilterOperation operation) =>
        Rounded((decimal)instant.UtcTicks / TimeSpan.TicksPerMillisecond, operation) is { } milliseconds
            ? new DateTimeOffset((long)decimal.Min(milliseconds * TimeSpan.TicksPerMillisecond, DateTime.MaxValue.Ticks), TimeSpan.Zero)
            : null;
}
