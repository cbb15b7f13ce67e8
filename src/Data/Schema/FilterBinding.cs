using OpenGov.Domain.Model;

namespace OpenGov.Data.Schema;

/// <summary>What a field of a filter input means.</summary>
internal abstract record FilterBinding
{
    private FilterBinding()
    {
    }

    /// <summary>Every one of the filters in the list holds.</summary>
    public sealed record And : FilterBinding;

    /// <summary>One of the filters in the list holds.</summary>
    public sealed record Or : FilterBinding;

    /// <summary>The filter does not hold.</summary>
    public sealed record Not : FilterBinding;

    /// <summary>Operations on a stored value.</summary>
    public sealed record Scalar(PropertyModel Property) : FilterBinding;

    /// <summary>A filter on the row that a reference names; null for "there is none".</summary>
    public sealed record ToOne(PropertyModel Reference) : FilterBinding;

    /// <summary>Quantified filters on a list.</summary>
    public sealed record List(RelationModel Relation) : FilterBinding;

    /// <summary>One operation on a value.</summary>
    public sealed record Operation(FilterOperation Which) : FilterBinding;

    /// <summary>One quantifier of a list.</summary>
    public sealed record Quantified(Quantifier Which) : FilterBinding;
}

internal enum FilterOperation
{
    Eq,
    Neq,
    In,
    Nin,
    Gt,
    Gte,
    Lt,
    Lte,
    Contains,
    Ncontains,
    StartsWith,
    NstartsWith,
    EndsWith,
    NendsWith,
}

internal enum Quantifier
{
    /// <summary>At least one row that the filter holds for.</summary>
    Some,

    /// <summary>No row that the filter does not hold for.</summary>
    All,

    /// <summary>No row that the filter holds for.</summary>
    None,

    /// <summary>At least one row, or none, by a Boolean.</summary>
    Any,
}
