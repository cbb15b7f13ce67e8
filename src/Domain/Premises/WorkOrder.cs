using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Premises;

[Label("報修類別", "Work category")]
public enum WorkCategory
{
    [Label("土建", "Building works")] Building,
    [Label("水電", "Plumbing and electrical")] PlumbingAndElectrical,
    [Label("空調", "Air conditioning")] AirConditioning,
    [Label("弱電", "Low voltage: telephone, network, broadcast")] LowVoltage,
    [Label("消防", "Fire safety")] FireSafety,
    [Label("電梯", "Lift")] Lift,
    [Label("其他", "Other")] Other,
}

[Label("報修狀態", "Work status")]
public enum WorkStatus
{
    [Label("已報修", "Reported")] Reported,
    [Label("已派工", "Assigned")] Assigned,
    [Label("已完成", "Done")] Done,
    [Label("取消", "Cancelled")] Cancelled,
}

/// <summary>A request for repair or upkeep, from its report to its end.</summary>
[Entity("報修單", "Work order", Purpose = "Gets what is broken mended.", Kind = EntityKind.Workflow, Retention = Retention.FiveYears)]
public sealed class WorkOrder : KeyedEntity
{
    [Label("建築", "Building"), Open, Inverse("workOrders", "報修單", "Work orders")]
    public required EntityId<Building> Building { get; init; }

    [Label("類別", "Category"), Open]
    public required WorkCategory Category { get; init; }

    [Label("報修時間", "Reported at"), Open]
    public required DateTimeOffset ReportedAt { get; init; }

    [Label("結案時間", "Closed at"), Open]
    public DateTimeOffset? ClosedAt { get; set; }

    [Label("狀態", "Status"), Open]
    public required WorkStatus Status { get; set; }

    [Label("報修機關", "Agency"), Open, Inverse("workOrders", "報修單", "Work orders")]
    public EntityId<Agency>? Agency { get; init; }

    [Label("說明", "Description"), Searched(SearchedAttribute.Title)]
    public required string DescriptionZh { get; init; }

    [Label("報修人", "Reported by"), Restricted]
    public string? ReportedBy { get; init; }
}
