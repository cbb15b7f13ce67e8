namespace OpenGov.Domain.Model;

/// <summary>
/// Which rows of a type a caller without clearance sees. A closed tree over the type's own properties; the planner puts it
/// at every table that a plan touches. Callers with a clearance above Open see every row.
/// </summary>
public abstract record RowRule
{
    private RowRule()
    {
    }

    /// <summary>A Boolean property is true.</summary>
    public sealed record IsTrue(string Property) : RowRule;

    /// <summary>A property has a value.</summary>
    public sealed record IsSet(string Property) : RowRule;

    /// <summary>The referenced row is visible itself, or there is none.</summary>
    public sealed record Follows(string Reference) : RowRule;

    /// <summary>No row at all.</summary>
    public sealed record Nothing : RowRule;
}

/// <summary>A type whose rows are not all for everyone.</summary>
public interface IRestrictRows
{
    static abstract RowRule PublicRows { get; }
}
