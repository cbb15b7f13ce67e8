using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Schema;

/// <summary>How the column of a property is bound: the same for what is read and for what is written.</summary>
internal static class ColumnType
{
    public static SqlType Of(PropertyKind kind) => kind switch
    {
        PropertyKind.Id or PropertyKind.Integer or PropertyKind.Long or PropertyKind.Reference => SqlType.Integer,
        PropertyKind.Decimal => SqlType.Decimal,
        PropertyKind.Boolean => SqlType.Boolean,
        PropertyKind.Date => SqlType.Date,
        PropertyKind.DateTime => SqlType.Timestamp,
        _ => SqlType.Text,
    };
}
