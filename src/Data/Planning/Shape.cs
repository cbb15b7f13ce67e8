using System.Collections.Immutable;
using System.Text;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>What is written for a part of the selection, from the columns of the row that it belongs to.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>A value of the row.</summary>
    /// <param name="Property">Null for a result over rows.</param>
    /// <param name="IdType">The type's name, for an id.</param>
    public sealed record Value(int Column, PropertyKind Kind, PropertyModel? Property, string? IdType = null) : Shape
    {
        /// <summary>What stands before an id's digits: the opening quote, the type and the hyphen.</summary>
        public byte[] IdPrefix { get; } = Encoding.UTF8.GetBytes($"\"{IdType}-");
    }

    /// <summary>Bytes that are the same for every row.</summary>
    public sealed record Constant(byte[] Json) : Shape;

    /// <summary>An object from the row's own columns.</summary>
    /// <param name="Presence">The column that is null when there is no object; null when there always is one.</param>
    public sealed record Object(ImmutableArray<ShapeField> Fields, int? Presence = null) : Shape;

    /// <summary>The rows of a child level, as a plain list.</summary>
    public sealed record List(int Child, Object Row) : Shape;

    /// <summary>The groups of an aggregate, as a plain list.</summary>
    /// <param name="Child">The level below the row; 0 at the root, where it is the level itself.</param>
    /// <param name="IsWhole">True when nothing is grouped: then there is one group, be there rows or not.</param>
    public sealed record Groups(int Child, Object Row, bool IsWhole) : Shape;

    /// <summary>The rows of a child level, as a connection.</summary>
    /// <param name="Child">Null when only the count is asked for.</param>
    public sealed record Connection(int? Child, ImmutableArray<ConnectionField> Fields) : Shape;
}

/// <summary>One field of an object.</summary>
internal sealed record ShapeField(string Key, Shape Value)
{
    /// <summary><c>"key":</c> in bytes.</summary>
    public byte[] Prefix { get; } = KeyBytes(Key);

    internal static byte[] KeyBytes(string key) => Encoding.UTF8.GetBytes($"\"{key}\":");
}

/// <summary>One field of a connection, of an edge or of a page info.</summary>
internal sealed record ConnectionField(string Key, ConnectionValue Value)
{
    public byte[] Prefix { get; } = ShapeField.KeyBytes(Key);
}

/// <summary>What a part of a connection shows.</summary>
internal abstract record ConnectionValue
{
    private ConnectionValue()
    {
    }

    public sealed record Nodes(Shape.Object Row) : ConnectionValue;

    public sealed record Edges(ImmutableArray<ConnectionField> Fields) : ConnectionValue;

    /// <summary>In an edge: the row.</summary>
    public sealed record Node(Shape.Object Row) : ConnectionValue;

    /// <summary>In an edge: the row's place.</summary>
    public sealed record Cursor : ConnectionValue;

    /// <summary>The hits of a search as a list.</summary>
    public sealed record Hits(HitRow Row) : ConnectionValue;

    /// <summary>In an edge of a search: the hit.</summary>
    public sealed record Hit(HitRow Row) : ConnectionValue;

    /// <summary>In an edge of a search: the hit's rank.</summary>
    public sealed record Score(int Column) : ConnectionValue;

    /// <summary>In an edge of a search: where the terms stand.</summary>
    /// <param name="Terms">The parameter of the level that holds the terms.</param>
    public sealed record Matches(HitTexts Texts, int Terms, ImmutableArray<MatchField> Fields) : ConnectionValue;

    public sealed record PageInfo(ImmutableArray<ConnectionField> Fields) : ConnectionValue;

    public sealed record HasNextPage : ConnectionValue;

    public sealed record HasPreviousPage : ConnectionValue;

    public sealed record StartCursor : ConnectionValue;

    public sealed record EndCursor : ConnectionValue;

    /// <param name="Column">At the root a column of the list's own first row; below, of the row that owns the list.</param>
    public sealed record TotalCount(int Column) : ConnectionValue;

    public sealed record Constant(byte[] Json) : ConnectionValue;
}
