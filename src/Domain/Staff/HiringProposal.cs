using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Staff;

[Label("提案狀態", "Hiring status")]
public enum HiringStatus
{
    [Label("已提案", "Submitted")] Submitted,
    [Label("同意", "Approved")] Approved,
    [Label("不同意", "Refused")] Refused,
    [Label("撤回", "Withdrawn")] Withdrawn,
}

/// <summary>An agency's request to hire temporary staff. The public sees those that a review has taken up.</summary>
[Entity("臨時人員進用提案", "Hiring proposal",
    Purpose = "Carries an agency's request for temporary staff to its decision.", Kind = EntityKind.Workflow, Retention = Retention.TenYears)]
public sealed class HiringProposal : KeyedEntity, IRestrictRows
{
    public static RowRule PublicRows { get; } = new RowRule.IsSet(nameof(Review));

    [Label("提案機關", "Agency"), Open, Inverse("hiringProposals", "進用提案", "Hiring proposals")]
    public required EntityId<Agency> Agency { get; init; }

    [Label("審核", "Review"), Open, Inverse("proposals", "提案", "Proposals")]
    public EntityId<HiringReview>? Review { get; set; }

    [Label("提案日期", "Submitted on"), Open]
    public required DateOnly SubmittedOn { get; init; }

    [Label("申請人數", "Persons requested"), Open, Unit("persons")]
    public required int RequestedPersons { get; init; }

    [Label("同意人數", "Persons approved"), Open, Unit("persons")]
    public int? ApprovedPersons { get; set; }

    [Label("狀態", "Status"), Open]
    public required HiringStatus Status { get; set; }

    [Label("理由", "Reason")]
    public string? ReasonZh { get; init; }
}
