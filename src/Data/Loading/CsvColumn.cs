using System.Reflection;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>One column of a type's CSV.</summary>
internal abstract record CsvColumn(string Name)
{
    /// <summary>True when no row can be made without it. A list may be absent: it is empty then.</summary>
    public virtual bool Required => false;

    /// <summary>A stored property; <paramref name="Index"/> is its place among the row's values.</summary>
    public sealed record Value(string Name, PropertyModel Property, int Index) : CsvColumn(Name)
    {
        public override bool Required => Property.Required && Property.Kind != PropertyKind.TextList;
    }

    /// <summary>A list of references.</summary>
    public sealed record References(string Name, RelationModel.Link Link) : CsvColumn(Name);

    /// <summary>A list of components.</summary>
    public sealed record Parts(string Name, RelationModel.Components Components) : CsvColumn(Name);

    /// <summary>
    /// The columns of a type in their order: the key, what the class itself declares, then the lists that it inherits
    /// (<c>citations</c>). The id, the version and the timestamps are the platform's own and no columns.
    /// </summary>
    public static IReadOnlyList<CsvColumn> Of(EntityModel type)
    {
        var columns = new List<CsvColumn> { Of(type, type.Key!, type.KeyName) };
        foreach (var declared in type.Clr.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var name = Naming.ToCamel(declared.Name);
            if (!type.Aliases.ContainsKey(name))
            {
                columns.Add(type.Find(name) is { } property ? Of(type, property, name) : Of(type.FindRelation(name)!));
            }
        }

        columns.AddRange(type.Relations
            .Where(relation => relation is RelationModel.Components or RelationModel.Link { IsReversed: false }
                && columns.TrueForAll(column => column.Name != relation.Name))
            .Select(Of));
        return columns;
    }

    private static Value Of(EntityModel type, PropertyModel property, string name)
    {
        var index = 0;
        while (type.Properties[index] != property)
        {
            index++;
        }

        return new Value(name, property, index);
    }

    private static CsvColumn Of(RelationModel relation) => relation is RelationModel.Link link
        ? new References(link.Name, link)
        : new Parts(relation.Name, (RelationModel.Components)relation);
}
