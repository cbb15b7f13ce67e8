using OpenGov.Domain.Model;

namespace OpenGov.Data.Schema;

/// <summary>What the result of a function is (docs/adr/0011-aggregates.md).</summary>
internal static class AggregateResult
{
    /// <summary>Digits after the point of an average.</summary>
    public const int AverageScale = 4;

    public static PropertyKind KindOf(AggregateFunction function, PropertyKind value) => function switch
    {
        AggregateFunction.Count or AggregateFunction.Distinct => PropertyKind.Integer,
        AggregateFunction.Sum when value == PropertyKind.Integer => PropertyKind.Long,
        AggregateFunction.Avg => PropertyKind.Decimal,
        _ => value,
    };

    public static int ScaleOf(AggregateFunction function, int scale) => function == AggregateFunction.Avg ? Math.Max(AverageScale, scale) : scale;
}
