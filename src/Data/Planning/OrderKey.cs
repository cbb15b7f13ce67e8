using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>One key of a list's order.</summary>
/// <param name="Name">As the order names it: <c>startsOn</c>, <c>country.nameZh</c>, <c>participants.count</c>.</param>
/// <param name="Path">The references that lead from the row to the one that has the value.</param>
/// <param name="Property">The value; null for a length and for the place in a list of references.</param>
/// <param name="Counted">The list whose length is the value, if it is one.</param>
/// <param name="Nullable">False when the value is never null.</param>
internal sealed record OrderKey(
    string Name, IReadOnlyList<PropertyModel> Path, PropertyModel? Property, RelationModel? Counted, bool Nullable, bool Descending, bool NullsFirst)
{
    public static readonly OrderKey Position = new("position", [], null, null, Nullable: false, Descending: false, NullsFirst: false);

    public PropertyKind Kind => Property?.Kind ?? PropertyKind.Integer;

    public int Scale => Property?.Scale ?? 0;

    /// <summary>The key of the same list read from its end.</summary>
    public OrderKey Reversed => this with { Descending = !Descending, NullsFirst = !NullsFirst };

    public static OrderKey Of(PropertyModel property) => new(property.Name, [], property, null, !property.Required, Descending: false, NullsFirst: false);

    public override string ToString() => Name + (Descending ? " DESC" : " ASC") + (Nullable && NullsFirst ? " NULLS FIRST" : "");
}
