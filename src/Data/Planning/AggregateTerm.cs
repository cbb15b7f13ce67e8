using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>A result over a group as it is selected, filtered and sorted by.</summary>
internal sealed record AggregateTerm(SqlExpression Value, PropertyKind Kind, int Scale, EntityModel Owner)
{
    /// <summary>How many rows the group has.</summary>
    public static AggregateTerm CountOf(EntityModel type) => new(new SqlCount(), PropertyKind.Integer, 0, type);

    public Comparand Comparand => new(Kind, Scale, Owner);

    /// <param name="value">The rows' value: of a reference the id of the row that the caller sees.</param>
    public static AggregateTerm Of(EntityModel type, PropertyModel property, AggregateFunction function, SqlColumn value)
    {
        var scale = AggregateResult.ScaleOf(function, property.Scale);
        return new AggregateTerm(
            new SqlAggregate(NameOf(function), value, ColumnType.Of(property.Kind), property.Scale, scale),
            AggregateResult.KindOf(function, property.Kind), scale, type);
    }

    private static SqlFunction NameOf(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => SqlFunction.Count,
        AggregateFunction.Distinct => SqlFunction.Distinct,
        AggregateFunction.Sum => SqlFunction.Sum,
        AggregateFunction.Avg => SqlFunction.Average,
        AggregateFunction.Min => SqlFunction.Min,
        _ => SqlFunction.Max,
    };
}
