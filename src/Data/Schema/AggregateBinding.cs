using OpenGov.Domain.Model;

namespace OpenGov.Data.Schema;

/// <summary>What a field of an aggregate means: among those that it shows, that it is filtered by and that it is sorted by.</summary>
internal abstract record AggregateBinding
{
    private AggregateBinding()
    {
    }

    /// <summary>What the rows of a group have in common.</summary>
    public sealed record Group : AggregateBinding;

    /// <summary>In a group: a stored value, or the parts of a date.</summary>
    public sealed record Value(PropertyModel Property) : AggregateBinding;

    /// <summary>In a group: the row that a reference names.</summary>
    public sealed record ToOne(PropertyModel Reference) : AggregateBinding;

    /// <summary>In the parts of a date: one of them; null for the date itself.</summary>
    public sealed record Part(DatePart? Which) : AggregateBinding;

    /// <summary>How many rows the group has.</summary>
    public sealed record Count : AggregateBinding;

    /// <summary>The results over one value of the rows.</summary>
    public sealed record Of(PropertyModel Property) : AggregateBinding;

    /// <summary>One result over a value.</summary>
    public sealed record Function(AggregateFunction Which) : AggregateBinding;
}

/// <summary>A result over the values of a group's rows. Rows without a value do not count.</summary>
internal enum AggregateFunction
{
    /// <summary>Rows that have a value.</summary>
    Count,

    /// <summary>Different values.</summary>
    Distinct,
    Sum,
    Avg,
    Min,
    Max,
}
