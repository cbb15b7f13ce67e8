using OpenGov.Domain.Model;

namespace OpenGov.Data.Schema;

/// <summary>What a planned field of the schema means in the model. The planner decides on these cases and nothing else.</summary>
internal abstract record FieldBinding
{
    private FieldBinding()
    {
    }

    /// <summary>A stored value of the row. <paramref name="Kind"/> says how it is shown: an id can also be shown as its number.</summary>
    public sealed record Scalar(PropertyModel Property, PropertyKind Kind) : FieldBinding;

    /// <summary>The row that a reference names.</summary>
    public sealed record ToOne(PropertyModel Reference) : FieldBinding;

    /// <summary>The first member of a list of references.</summary>
    public sealed record First(RelationModel.Link Link) : FieldBinding;

    /// <summary>The component rows, as a plain list.</summary>
    public sealed record Components(RelationModel.Components Relation) : FieldBinding;

    /// <summary>A list of rows below a row, as a connection.</summary>
    public sealed record Connection(RelationModel Relation) : FieldBinding;

    /// <summary>All rows of a type, as a connection.</summary>
    public sealed record RootConnection(EntityModel Type) : FieldBinding;

    /// <summary>The groups of all rows of a type.</summary>
    public sealed record RootAggregate(EntityModel Type) : FieldBinding;

    /// <summary>The groups of the rows of a list below a row.</summary>
    public sealed record Aggregate(RelationModel Relation) : FieldBinding;

    /// <summary>One row of a type by id or key.</summary>
    public sealed record RootSingle(EntityModel Type) : FieldBinding;

    /// <summary>One row of any type by global id.</summary>
    public sealed record RootNode : FieldBinding;

    /// <summary>Rows of any types by their global ids, in the order of the ids.</summary>
    public sealed record RootNodes : FieldBinding;

    /// <summary>
    /// The row that a value in memory names, such as a mutation's payload or an event of a subscription. The field may be non-null only where the row
    /// exists and is shown to everyone who may ask for it.
    /// </summary>
    /// <param name="IdOf">The row's id from the value that the field stands below; null for no row.</param>
    public sealed record KnownRow(EntityModel Type, Func<object, long?> IdOf) : FieldBinding;

    /// <summary>The rows of any type that a text finds, as a connection.</summary>
    public sealed record RootSearch : FieldBinding;

    /// <summary>A part of what a search found in one field of a row.</summary>
    public sealed record Match(MatchPart Which) : FieldBinding;

    /// <summary>A part of a connection.</summary>
    public sealed record Part(ConnectionPart Which) : FieldBinding;
}

/// <summary>The fields of a connection, of its edges and of its page info.</summary>
internal enum ConnectionPart
{
    Nodes,
    Edges,
    PageInfo,
    TotalCount,
    Node,
    Cursor,
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
    Score,
    Matches,
}

/// <summary>The fields of a match.</summary>
internal enum MatchPart
{
    Field,
    Passage,
    Start,
    Length,
}
