using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Organisation;

[Label("法規類別", "Regulation kind")]
public enum RegulationKind
{
    [Label("自治法規", "Local regulation")] LocalRegulation,
    [Label("行政規則", "Administrative rule")] AdministrativeRule,
    [Label("計畫", "Plan")] Plan,
}

[Label("異動類別", "Regulation event")]
public enum RegulationEvent
{
    [Label("訂定", "Enacted")] Enacted,
    [Label("修正", "Amended")] Amended,
    [Label("廢止", "Repealed")] Repealed,
}

/// <summary>One event in the life of a rule: it was enacted, amended or repealed.</summary>
[Entity("法規及行政規則異動", "Regulation", Purpose = "Shows how the rules that the department works by have changed.")]
public sealed class Regulation : RecordEntity
{
    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    [Label("名稱", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("類別", "Kind"), Open]
    public required RegulationKind Kind { get; init; }

    [Label("異動", "Event"), Open]
    [Note("訂定、修正或廢止，每次一筆。", "What happened to the rule; each event is a row.")]
    public required RegulationEvent Event { get; init; }

    [Label("異動時間", "Happened on"), Open]
    public PartialDate? HappenedOn { get; init; }

    [Label("通過之會議", "Approved by"), Open, Inverse("regulations", "通過之法規", "Regulations approved")]
    public EntityId<Meeting>? ApprovedBy { get; init; }

    [Label("生效時間", "Effective on"), Open]
    public PartialDate? EffectiveOn { get; init; }
}
