namespace OpenGov.GraphQL.Execution;

/// <summary>What an operation may cost at most, as the cost specification counts it; nothing is more than <see cref="Most"/>.</summary>
/// <param name="Field">The work: calls of fields, with filters and orders, by their weights.</param>
/// <param name="Type">The size: objects of the answer.</param>
public readonly record struct OperationCost(long Field, long Type)
{
    /// <summary>Far above any limit, and small enough that the product with a list's length fits.</summary>
    public const long Most = 1_000_000_000_000;

    /// <summary>The greater of the two, which a limit is compared with.</summary>
    public long Highest => Math.Max(Field, Type);

    public static OperationCost operator +(OperationCost one, OperationCost other) =>
        new(Math.Min(one.Field + other.Field, Most), Math.Min(one.Type + other.Type, Most));

    /// <param name="times">Not above 1,000,000.</param>
    public static OperationCost operator *(OperationCost one, int times) =>
        new(Math.Min(one.Field * times, Most), Math.Min(one.Type * times, Most));

    /// <summary>The greater of each.</summary>
    public static OperationCost Max(OperationCost one, OperationCost other) => new(Math.Max(one.Field, other.Field), Math.Max(one.Type, other.Type));
}
