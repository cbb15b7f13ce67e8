using OpenGov.Domain.Model;
using OpenGov.Domain.Premises;

namespace OpenGov.Domain.Vehicles;

[Label("停車證類別", "Parking permit kind")]
public enum ParkingPermitKind
{
    [Label("公務車", "Official vehicle")] Official,
    [Label("臨時", "Temporary")] Temporary,
}

/// <summary>Leave to park at an administration centre for a time.</summary>
[Entity("停車證", "Parking permit", Purpose = "Says which vehicles may park at the centres.", Retention = Retention.OneYear)]
public sealed class ParkingPermit : KeyedEntity
{
    [Label("類別", "Kind")]
    public required ParkingPermitKind Kind { get; init; }

    [Label("建築", "Building"), Inverse("parkingPermits", "停車證", "Parking permits")]
    public required EntityId<Building> Building { get; init; }

    [Label("生效日", "Valid from")]
    public required DateOnly ValidFrom { get; init; }

    [Label("失效日", "Valid to")]
    public required DateOnly ValidTo { get; init; }

    [Label("車號", "Plate"), Restricted]
    public required string Plate { get; init; }

    [Label("持有人", "Holder"), Restricted]
    public required string HolderZh { get; init; }
}
