namespace OpenGov.Domain.Model;

/// <summary>
/// What a caller may read: the highest classification of a property, and with it which rows (see <see cref="RowRule"/>).
/// Part of the key of every plan, so that no plan made for one clearance answers another.
/// </summary>
public sealed record AccessScope(Classification Clearance)
{
    /// <summary>A caller without a key, and every publication.</summary>
    public static readonly AccessScope Public = new(Classification.Open);

    public bool Reads(Classification classification) => classification <= Clearance;
}
