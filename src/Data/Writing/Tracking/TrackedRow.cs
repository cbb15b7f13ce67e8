using System.Collections;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Tracking;

/// <summary>Reads an object of the domain as an <see cref="EntityRow"/>, for the journal and for its lists.</summary>
internal static class TrackedRow
{
    /// <summary>As it is now, with the lists that the object carries.</summary>
    public static EntityRow Current(EntityModel type, object entity)
    {
        var row = Of(type, property => property.Clr.GetValue(entity));
        foreach (var relation in type.Relations)
        {
            switch (relation)
            {
                case RelationModel.Link { IsReversed: false } link:
                    row.Links.Add(link, [.. Members(type, entity, link).Select(id => IdOf(id))]);
                    break;
                case RelationModel.Components components:
                    row.Components.Add(components,
                        [.. Members(type, entity, components).Select(member => Component(components.Target, member))]);
                    break;
                default:
                    break;
            }
        }

        return row;
    }

    /// <summary>As it was read, without lists: tracking does not follow them.</summary>
    public static EntityRow Original(EntityModel type, EntityEntry entry) => Of(type, property => entry.OriginalValues[property.Clr.Name]);

    /// <summary>As it is now, without lists: to compare with <see cref="Original"/>.</summary>
    public static EntityRow WithoutLists(EntityModel type, object entity) => Of(type, property => property.Clr.GetValue(entity));

    private static EntityRow Of(EntityModel type, Func<PropertyModel, object?> read)
    {
        var row = new EntityRow(type);
        for (var i = 0; i < row.Values.Length; i++)
        {
            row.Values[i] = ToRowValue(type.Properties[i], read(type.Properties[i]));
        }

        return row;
    }

    private static object? ToRowValue(PropertyModel property, object? value) => (property.Kind, value) switch
    {
        (_, null) => null,
        (PropertyKind.Enum, Enum member) => EnumModel.ToValue(member),
        (PropertyKind.Reference, _) => IdOf(value),
        (PropertyKind.TextList, IReadOnlyList<string> texts) => texts.ToArray(),
        (PropertyKind.DateTime, DateTimeOffset instant) => StoredValues.ToMilliseconds(instant),
        _ => value,
    };

    private static IEnumerable<object> Members(EntityModel type, object entity, RelationModel relation) =>
        ((IEnumerable)type.Clr.GetProperties().Single(property => Naming.ToCamel(property.Name) == relation.Name).GetValue(entity)!)
            .Cast<object>();

    private static object?[] Component(EntityModel type, object member) =>
        [.. type.Properties.Select(property => ToRowValue(property, property.Clr.GetValue(member)))];

    /// <summary>The number inside an <see cref="EntityId{T}"/>, whose type is known at run time only.</summary>
    private static long IdOf(object id) => (long)id.GetType().GetProperty(nameof(EntityId<>.Value))!.GetValue(id)!;
}
