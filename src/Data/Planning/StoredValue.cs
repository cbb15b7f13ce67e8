using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>Turns a coerced value of a request into the stored value that a comparison needs.</summary>
internal static class StoredValue
{
    public static SqlType TypeOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Id or PropertyKind.Integer or PropertyKind.Long or PropertyKind.Reference => SqlType.Integer,
        PropertyKind.Decimal => SqlType.Decimal,
        PropertyKind.Boolean => SqlType.Boolean,
        PropertyKind.Date => SqlType.Date,
        PropertyKind.DateTime => SqlType.Timestamp,
        _ => SqlType.Text,
    };

    /// <summary>The conversion for an operand of this operation.</summary>
    public static Func<object, object> Converter(EntityModel owner, PropertyModel property, FilterOperation operation) => property.Kind switch
    {
        PropertyKind.Id => value => IdOf(owner, (string)value),
        PropertyKind.Integer => value => (long)(int)value,
        PropertyKind.PartialDate => operation is FilterOperation.Gte or FilterOperation.Lt
            ? value => PartialDate.ShortestFrom(((PartialDate)value).Earliest).ToString()
            : value => PartialDate.Of(((PartialDate)value).Earliest).ToString(),
        PropertyKind.Decimal => value => ScaledDecimal.Of((decimal)value, property.Scale, operation),
        _ => value => value,
    };

    /// <summary>The number inside a global id; -1, which no row has, for an id of another type.</summary>
    private static long IdOf(EntityModel type, string text) =>
        GlobalId.TryParse(text, out var id) && id.Value.Type == type.Name ? id.Value.Value : -1;
}
