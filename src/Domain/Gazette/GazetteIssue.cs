using OpenGov.Domain.Model;

namespace OpenGov.Domain.Gazette;

[Label("期別類別", "Issue kind")]
public enum GazetteIssueKind
{
    [Label("例行", "Regular")] Regular,
    [Label("增刊", "Special")] Special,
}

/// <summary>One issue of the electronic gazette. The public sees it once it is released.</summary>
[Entity("公報期別", "Gazette issue", Purpose = "The city's official gazette.", Kind = EntityKind.Workflow)]
public sealed class GazetteIssue : KeyedEntity, IRestrictRows
{
    public static RowRule PublicRows { get; } = new RowRule.IsSet(nameof(ReleasedAt));

    [Label("民國年度", "ROC year"), Open]
    [Note("西元年減 1911。", "The Gregorian year less 1911.")]
    public required int RocYear { get; init; }

    /// <summary>Counts from 1 in each ROC year, without gaps.</summary>
    [Label("期號", "Number"), Open]
    [Note("每一民國年度自 1 起，不跳號。", "Counts from 1 in each ROC year, without gaps.")]
    public required int Number { get; init; }

    [Label("類別", "Kind"), Open]
    public required GazetteIssueKind Kind { get; init; }

    [Label("預定出刊日", "Planned for"), Open]
    public required DateOnly PlannedFor { get; init; }

    [Label("發布時間", "Released at"), Open]
    public DateTimeOffset? ReleasedAt { get; init; }

    [Label("延遲發布", "Late"), Open]
    [Note("實際發布晚於預定時刻。", "It was released after its time.")]
    public required bool Late { get; init; }
}
