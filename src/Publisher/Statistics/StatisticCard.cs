using OpenGov.Domain.Statistics;

namespace OpenGov.Publisher.Statistics;

/// <summary>What a statistic says of itself: the card beside its query.</summary>
public sealed record StatisticCard
{
    public required string TitleZh { get; init; }
    public required string TitleEn { get; init; }

    /// <summary>The code of the indicator whose figures it makes.</summary>
    public required string Indicator { get; init; }

    /// <summary>The slug of the dataset that publishes these figures, and says how they came about.</summary>
    public required string Dataset { get; init; }

    /// <summary>How long the periods are that are counted at once.</summary>
    public required PeriodLength Period { get; init; }

    /// <summary>The first day of the first period that is counted.</summary>
    public required DateOnly From { get; init; }

    /// <summary>By the name of a dimension: what rows without a value there are called.</summary>
    public IReadOnlyDictionary<string, string> WithoutZh { get; init; } = new Dictionary<string, string>();
}
