using OpenGov.Domain.Model;

namespace OpenGov.Domain.Premises;

[Label("宿舍類別", "Dormitory kind")]
public enum DormitoryKind
{
    [Label("首長宿舍", "Head's residence")] Head,
    [Label("多房間職務宿舍", "Multi-room official quarters")] MultiRoom,
    [Label("單房間職務宿舍", "Single-room official quarters")] SingleRoom,
    [Label("眷舍", "Family quarters")] Family,
}

[Label("宿舍狀態", "Dormitory status")]
public enum DormitoryStatus
{
    [Label("使用中", "Occupied")] Occupied,
    [Label("空屋", "Vacant")] Vacant,
    [Label("借用", "Lent")] Lent,
    [Label("已拆除", "Demolished")] Demolished,
}

/// <summary>One residence in the department's care.</summary>
[Entity("宿舍", "Dormitory", Plural = "dormitories", Purpose = "Accounts for the residences in the department's care.")]
public sealed class Dormitory : RecordEntity
{
    [Label("類別", "Kind"), Open]
    public required DormitoryKind Kind { get; init; }

    [Label("行政區", "District"), Open]
    public string? DistrictZh { get; init; }

    [Label("狀態", "Status"), Open]
    public required DormitoryStatus Status { get; init; }

    [Label("訴訟追討中", "Claimed in court"), Open]
    [Note("已循訴訟途徑請求返還。", "The department has gone to court to get it back.")]
    public required bool ClaimedInCourt { get; init; }

    [Label("地址", "Address"), Restricted]
    public string? AddressZh { get; init; }
}
