using OpenGov.Domain.Model;

namespace OpenGov.Domain.Premises;

[Label("財產狀態", "Asset status")]
public enum AssetStatus
{
    [Label("使用中", "In use")] InUse,
    [Label("已移撥", "Transferred")] Transferred,
    [Label("已變賣", "Sold")] Sold,
    [Label("已報廢", "Written off")] WrittenOff,
}

/// <summary>A thing that the department owns or owned.</summary>
[Entity("財產", "Asset", Purpose = "Accounts for what the department owns.")]
public sealed class Asset : RecordEntity
{
    [Label("名稱", "Name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("所在建築", "Building"), Open, Inverse("assets", "財產", "Assets")]
    public EntityId<Building>? Building { get; init; }

    [Label("取得時間", "Acquired on"), Open]
    public PartialDate? AcquiredOn { get; init; }

    [Label("價值", "Value"), Open, Unit("TWD")]
    public long? Value { get; init; }

    [Label("狀態", "Status"), Open]
    public required AssetStatus Status { get; init; }
}
