using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>What a dataset says of itself: the card beside its query.</summary>
public sealed record DatasetCard
{
    public required string TitleZh { get; init; }
    public required string TitleEn { get; init; }
    public required string DescriptionZh { get; init; }
    public required string DescriptionEn { get; init; }

    /// <summary>A value of the domain's code list of areas.</summary>
    public required EnumValueModel Area { get; init; }
    public required UpdateFrequency Frequency { get; init; }
    public required string ContactNameZh { get; init; }
    public string? ContactEmail { get; init; }

    /// <summary>The place that the rows are about, in words.</summary>
    public string? Spatial { get; init; }

    /// <summary>The first day that the rows are about, as precisely as it is known.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last one; null while the dataset goes on.</summary>
    public PartialDate? To { get; init; }
}
