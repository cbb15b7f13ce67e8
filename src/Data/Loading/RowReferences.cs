using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>Which other rows a row names.</summary>
internal static class RowReferences
{
    public static IEnumerable<(EntityModel Target, long Id)> Of(EntityRow row)
    {
        foreach (var reference in Of(row.Type, row.Values))
        {
            yield return reference;
        }

        foreach (var (link, ids) in row.Links)
        {
            foreach (var id in ids)
            {
                yield return (link.Target, id);
            }
        }

        foreach (var (list, components) in row.Components)
        {
            foreach (var reference in components.SelectMany(values => Of(list.Target, values)))
            {
                yield return reference;
            }
        }
    }

    /// <summary>True when rows of one type can name rows of the other.</summary>
    public static bool CanName(EntityModel type, EntityModel target) =>
        type.Properties.Any(property => property.Target == target)
        || type.Relations.Any(relation => relation switch
        {
            RelationModel.Link { IsReversed: false } link => link.Target == target,
            RelationModel.Components list => CanName(list.Target, target),
            _ => false,
        });

    public static string KeyOf(EntityRow row) => (string)row["key"]!;

    private static IEnumerable<(EntityModel Target, long Id)> Of(EntityModel type, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (type.Properties[i].Target is { } target && values[i] is long id)
            {
                yield return (target, id);
            }
        }
    }
}
