using OpenGov.Domain.Model;

namespace OpenGov.Data.Schema;

/// <summary>What a field of a sort input means.</summary>
internal abstract record SortBinding
{
    private SortBinding()
    {
    }

    /// <summary>By a stored value.</summary>
    public sealed record Scalar(PropertyModel Property) : SortBinding;

    /// <summary>By something of the row that a reference names.</summary>
    public sealed record ToOne(PropertyModel Reference) : SortBinding;

    /// <summary>By the length of a list.</summary>
    public sealed record List(RelationModel Relation) : SortBinding;
}
