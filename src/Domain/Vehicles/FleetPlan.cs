using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Vehicles;

[Label("車輛種類", "Vehicle kind")]
public enum VehicleKind
{
    [Label("汽車", "Car")] Car,
    [Label("機車", "Motorcycle")] Motorcycle,
    [Label("特種車", "Special vehicle")] Special,
    [Label("禮賓車", "Van for guests")] Van,
}

[Label("審查階段", "Fleet stage")]
public enum FleetStage
{
    [Label("需求", "Requested")] Requested,
    [Label("核列", "Approved")] Approved,
}

[Label("取得方式", "Acquisition")]
public enum Acquisition
{
    [Label("購置", "Purchase")] Purchase,
    [Label("租賃", "Lease")] Lease,
}

/// <summary>What was asked or allowed for vehicles in a budget year.</summary>
[Entity("車輛先期審查", "Fleet plan", Purpose = "Shows what vehicles the city plans to buy, for how much.")]
public sealed class FleetPlan : RecordEntity
{
    [Label("預算年度（民國）", "Budget year (ROC)"), Open]
    [Note("編列經費的民國年度，與報告年度不同。", "The ROC year of the budget, not of the report.")]
    public required int BudgetYear { get; init; }

    [Label("階段", "Stage"), Open]
    [Note("需求為各機關提出者，核列為審查後同意者，不可相加。", "What agencies asked for, or what the review allowed; not to be added up.")]
    public required FleetStage Stage { get; init; }

    [Label("車輛種類", "Vehicle kind"), Open]
    public VehicleKind? Kind { get; init; }

    [Label("取得方式", "Acquisition"), Open]
    public Acquisition? Acquisition { get; init; }

    [Label("機關", "Agency"), Open, Inverse("fleetPlans", "車輛計畫", "Fleet plans")]
    public EntityId<Agency>? Agency { get; init; }

    [Label("輛數", "Vehicles"), Open, Unit("vehicles")]
    public int? Vehicles { get; init; }

    [Label("經費", "Amount"), Open, Unit("TWD")]
    public long? Amount { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }
}
