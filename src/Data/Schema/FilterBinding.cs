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

    /// <summary>Quantified operations on a list of texts.</summary>
    public sealed record Texts(PropertyModel Property) : FilterBinding;

    /// <summary>Operations on the year in which a date lies, counted from 1911.</summary>
    public sealed record RocYear : FilterBinding;

    /// <summary>One quantifier of a list.</summary>
    public sealed record Quantified(Quantifier Which) : FilterBinding;

    /// <summary>Operations on a list's length.</summary>
    public sealed record Count : FilterBinding;
}

/// <remarks>A negation follows what it negates.</remarks>

internal enum FilterOperation
{
    Eq,
    Neq,
    In,
    Nin,
    Gt,
    Ngt,
    Gte,
    Ngte,
    Lt,
    Nlt,
    Lte,
    Nlte,

    /// <summary>The whole of a date lies in a year, month or day.</summary>
    Within,
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
