using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>
/// One row of a type with its lists, as values: what loading reads from a CSV, what a command changes, and what the journal keeps
/// before and after.
/// </summary>
/// <remarks>
/// Values by kind: Id, Long and Reference are long; Text and Json string; Integer int; Decimal decimal; Boolean bool; Date DateOnly;
/// PartialDate PartialDate; DateTime DateTimeOffset (UTC, whole milliseconds); Enum the text of its value; TextList string[].
/// </remarks>
public sealed class EntityRow
{
    public EntityRow(EntityModel type)
    {
        Type = type;
        Values = new object?[type.Properties.Count];
    }

    public EntityModel Type { get; }

    /// <summary>In the order of <see cref="EntityModel.Properties"/>.</summary>
    public object?[] Values { get; }

    /// <summary>Member ids of each list of references that the type owns, in order.</summary>
    public Dictionary<RelationModel.Link, long[]> Links { get; } = [];

    /// <summary>Rows of each list of components, in order; their values are in the order of the component's properties.</summary>
    public Dictionary<RelationModel.Components, object?[][]> Components { get; } = [];

    /// <summary>A value by the property's name.</summary>
    public object? this[string property]
    {
        get => Values[IndexOf(property)];
        set => Values[IndexOf(property)] = value;
    }

    /// <summary>A row of its own with the same values and lists, to change and hand to an update.</summary>
    public EntityRow Copy()
    {
        var copy = new EntityRow(Type);
        Values.CopyTo(copy.Values, 0);
        foreach (var (link, members) in Links)
        {
            copy.Links.Add(link, members);
        }

        foreach (var (components, rows) in Components)
        {
            copy.Components.Add(components, rows);
        }

        return copy;
    }

    /// <summary>The list's members; none when the row does not mention it.</summary>
    public long[] MembersOf(RelationModel.Link link) => Links.GetValueOrDefault(link, []);

    /// <inheritdoc cref="MembersOf(RelationModel.Link)"/>
    public object?[][] MembersOf(RelationModel.Components components) => Components.GetValueOrDefault(components, []);

    private int IndexOf(string property)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (Type.Properties[i].Name == property)
            {
                return i;
            }
        }

        throw new DomainModelException($"Type \"{Type.Name}\" has no property \"{property}\".");
    }
}
