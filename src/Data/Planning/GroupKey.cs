using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>One value that the rows of a group have in common.</summary>
/// <param name="Path">The references that lead from the row to the one that has the value.</param>
/// <param name="Owner">The type at the end of the path.</param>
/// <param name="Part">The part of a date; null for the value itself.</param>
internal sealed record GroupKey(IReadOnlyList<PropertyModel> Path, EntityModel Owner, PropertyModel Property, DatePart? Part, SqlExpression Value)
{
    /// <summary>As an order or a selection names it: <c>country.code</c>.</summary>
    public string Name => NameOf(Path, Property);

    /// <summary>An id is read as one, with the type that it names.</summary>
    public ColumnFormat Format => Part is null
        ? new ColumnFormat(Property.Kind, Property.Kind == PropertyKind.Id ? Owner.Name : null, Property.Scale)
        : new ColumnFormat(PropertyKind.Integer);

    public static string NameOf(IReadOnlyList<PropertyModel> path, PropertyModel property) =>
        string.Join('.', [.. path.Select(reference => reference.Name), property.Name]);

    public override string ToString() => Part is null ? Name : $"{Name} {Naming.ToEnumValue(Part.ToString()!)}";
}
