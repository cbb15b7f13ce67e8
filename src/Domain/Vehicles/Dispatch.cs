using OpenGov.Domain.Model;

namespace OpenGov.Domain.Vehicles;

[Label("派車狀態", "Dispatch status")]
public enum DispatchStatus
{
    [Label("申請中", "Requested")] Requested,
    [Label("已派車", "Assigned")] Assigned,
    [Label("已完成", "Done")] Done,
    [Label("不核准", "Refused")] Refused,
    [Label("取消", "Cancelled")] Cancelled,
}

/// <summary>A trip in a vehicle of the pool, from the request to its end.</summary>
[Entity("公務車派用", "Dispatch", Plural = "dispatches",
    Purpose = "Decides who drives what when.", Kind = EntityKind.Workflow, Retention = Retention.FiveYears)]
public sealed class Dispatch : KeyedEntity
{
    [Label("車輛", "Vehicle"), Inverse("dispatches", "派用", "Dispatches")]
    public EntityId<Vehicle>? Vehicle { get; set; }

    [Label("車輛種類", "Vehicle kind")]
    public required VehicleKind Kind { get; init; }

    [Label("開始時間", "Starts at")]
    public required DateTimeOffset StartsAt { get; init; }

    [Label("結束時間", "Ends at")]
    public DateTimeOffset? EndsAt { get; init; }

    [Label("目的地", "Destination"), Searched(SearchedAttribute.Title)]
    public required string DestinationZh { get; init; }

    [Label("事由", "Purpose"), Searched(SearchedAttribute.Byname)]
    public string? PurposeZh { get; init; }

    [Label("狀態", "Status")]
    public required DispatchStatus Status { get; set; }

    [Label("申請人", "Requested by"), Restricted]
    public required string RequestedBy { get; init; }
}
