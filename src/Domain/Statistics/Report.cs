using OpenGov.Domain.Model;

namespace OpenGov.Domain.Statistics;

/// <summary>A year's performance report, as the platform wrote and sealed it.</summary>
[Entity("年度施政報告", "Report", Purpose = "Shows which yearly reports the platform has written.", Kind = EntityKind.Platform)]
public sealed class Report : KeyedEntity
{
    [Label("民國年度", "ROC year"), Open]
    public required int RocYear { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("涵蓋起日", "Covers from"), Open]
    public required DateOnly StartsOn { get; init; }

    [Label("涵蓋迄日", "Covers to"), Open]
    public required DateOnly EndsOn { get; init; }

    [Label("封存時間", "Sealed at"), Open]
    public DateTimeOffset? SealedAt { get; init; }

    [Label("雜湊值", "SHA-256"), Open]
    public string? Sha256 { get; init; }
}
