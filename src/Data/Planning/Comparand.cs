using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>What a filter compares with the values of a request: a stored value, a count or another result.</summary>
/// <param name="Scale">Digits after the point, for a decimal.</param>
/// <param name="Owner">The type whose rows an id names.</param>
internal sealed record Comparand(PropertyKind Kind, int Scale = 0, EntityModel? Owner = null)
{
    public static readonly Comparand Count = new(PropertyKind.Integer);

    /// <summary>One text of a list.</summary>
    public static readonly Comparand Text = new(PropertyKind.Text);

    public SqlType Type => ColumnType.Of(Kind);

    public static Comparand Of(EntityModel owner, PropertyModel property) => new(property.Kind, property.Scale, owner);
}
