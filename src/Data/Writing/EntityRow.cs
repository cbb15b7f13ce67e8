using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>
/// One row of a type with its lists, as values: what loading reads from a CSV, what a command changes, and what the journal keeps before and after.
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
}
