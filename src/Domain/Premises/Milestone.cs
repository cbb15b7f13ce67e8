using OpenGov.Domain.Model;

namespace OpenGov.Domain.Premises;

[Label("里程碑類別", "Milestone kind")]
public enum MilestoneKind
{
    [Label("調查訪談", "Survey")] Survey,
    [Label("評選審查", "Review")] Review,
    [Label("決標訂約", "Contract")] Contract,
    [Label("開始施作", "Start")] Start,
    [Label("完成", "Completion")] Completion,
    [Label("驗證", "Verification")] Verification,
    [Label("期滿", "End")] End,
}

/// <summary>A step of a project, done or forecast.</summary>
[Entity("專案里程碑", "Milestone", Purpose = "Shows how far a project is.")]
public sealed class Milestone : RecordEntity
{
    [Label("專案", "Project"), Open, Inverse("milestones", "里程碑", "Milestones")]
    public required EntityId<Project> Project { get; init; }

    [Label("類別", "Kind"), Open]
    public required MilestoneKind Kind { get; init; }

    [Label("時間", "Happens on"), Open]
    public required PartialDate HappensOn { get; init; }

    [Label("預計", "Forecast"), Open]
    [Note("來源所載為預定時間，並非已完成。", "The source tells of it as yet to come.")]
    public required bool Forecast { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public string? TitleZh { get; init; }
}
