using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Mayoral;

[Label("陳情管道", "Petition channel")]
public enum PetitionChannel
{
    [Label("線上", "Online")] Online,
    [Label("電話", "Telephone")] Telephone,
    [Label("書面", "Letter")] Letter,
    [Label("親訪", "In person")] InPerson,
    [Label("市長交辦", "Handed on by the mayor")] Mayor,
}

[Label("陳情狀態", "Petition status")]
public enum PetitionStatus
{
    [Label("已受理", "Received")] Received,
    [Label("已分辦", "Assigned")] Assigned,
    [Label("已答覆", "Answered")] Answered,
    [Label("已結案", "Closed")] Closed,
    [Label("撤回", "Withdrawn")] Withdrawn,
}

[Label("陳情結果", "Petition outcome")]
public enum PetitionOutcome
{
    [Label("已改善", "Resolved")] Resolved,
    [Label("已說明", "Explained")] Explained,
    [Label("移轉", "Referred")] Referred,
    [Label("不予處理", "Refused")] Refused,
}

/// <summary>
/// A citizen's suggestion or petition, from its arrival to its end. Never public; counts of them are figures.
/// </summary>
[Entity("市民陳情", "Petition",
    Purpose = "Sees a citizen's suggestion or petition to its end.", Kind = EntityKind.Workflow, Retention = Retention.TenYears)]
public sealed class Petition : KeyedEntity
{
    [Label("案號", "Number"), AliasOf(nameof(Key))]
    public string Number => Key;

    [Label("管道", "Channel")]
    public required PetitionChannel Channel { get; init; }

    [Label("類別", "Category")]
    public required string CategoryZh { get; set; }

    [Label("承辦機關", "Agency"), Inverse("petitions", "陳情案件", "Petitions")]
    public EntityId<Agency>? Agency { get; set; }

    [Label("受理日期", "Received on")]
    public required DateOnly ReceivedOn { get; init; }

    [Label("期限", "Due on")]
    public DateOnly? DueOn { get; set; }

    [Label("結案日期", "Closed on")]
    public DateOnly? ClosedOn { get; set; }

    [Label("狀態", "Status")]
    public required PetitionStatus Status { get; set; }

    [Label("結果", "Outcome")]
    public PetitionOutcome? Outcome { get; set; }

    [Label("陳情人", "Petitioner"), Restricted]
    public string? PetitionerName { get; init; }

    [Label("陳情人聯絡方式", "Petitioner's contact"), Restricted]
    public string? PetitionerContact { get; init; }

    [Label("內容", "Text"), Restricted]
    public required string TextZh { get; init; }
}
