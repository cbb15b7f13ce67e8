using OpenGov.Domain.Model;

namespace OpenGov.Domain.Vehicles;

[Label("能源別", "Energy source")]
public enum EnergySource
{
    [Label("汽油", "Petrol")] Petrol,
    [Label("柴油", "Diesel")] Diesel,
    [Label("油電混合", "Hybrid")] Hybrid,
    [Label("電動", "Electric")] Electric,
}

/// <summary>A vehicle of the department's pool.</summary>
[Entity("公務車輛", "Vehicle", Purpose = "Accounts for the department's vehicles.", Retention = Retention.FiveYears)]
public sealed class Vehicle : RecordEntity
{
    [Label("車號", "Plate")]
    public required string Plate { get; init; }

    [Label("種類", "Kind"), Open]
    public required VehicleKind Kind { get; init; }

    [Label("能源別", "Energy source"), Open]
    public required EnergySource Energy { get; init; }

    [Label("取得時間", "Acquired on"), Open]
    public PartialDate? AcquiredOn { get; init; }

    [Label("汰除時間", "Retired on"), Open]
    public PartialDate? RetiredOn { get; init; }
}
