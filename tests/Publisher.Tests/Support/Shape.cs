using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Builds the shape of a result from paths of properties: <c>Shape.Of("partnerCities", "PartnerCity", ["id", "country.code"])</c>.</summary>
internal static class Shape
{
    public static ResultLevel Of(string name, string type, string[] paths, params ResultLevel[] children)
    {
        var entity = DomainModel.Current.Entity(type);
        return new ResultLevel(name, entity, [.. paths.Select(path => Column(entity, path.Split('.')))], children);
    }

    private static ResultColumn Column(EntityModel entity, string[] path)
    {
        var at = entity;
        PropertyModel? property = null;
        foreach (var name in path)
        {
            property = at.Aliases.TryGetValue(name, out var alias) ? alias.Property : at.Property(name);
            at = property.Target ?? at;
        }

        var column = string.Concat(path.Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
        return new ResultColumn(column, path, property!.Kind, property.Kind == PropertyKind.Id ? null : property);
    }
}
