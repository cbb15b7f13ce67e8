using OpenGov.Domain.Model;

namespace OpenGov.Domain.Premises;

[Label("異動類別", "Asset movement kind")]
public enum AssetMovementKind
{
    [Label("取得", "Acquired")] Acquire,
    [Label("移撥", "Transferred")] Transfer,
    [Label("拍賣", "Auctioned")] Auction,
    [Label("報廢", "Written off")] WriteOff,
}

/// <summary>Things acquired, passed on, sold or written off, on one occasion or over a period.</summary>
[Entity("財產異動", "Asset movement", Purpose = "Shows what became of the department's things.")]
public sealed class AssetMovement : RecordEntity
{
    [Label("類別", "Kind"), Open]
    public required AssetMovementKind Kind { get; init; }

    [Label("異動時間", "Happened on"), Open]
    public required PartialDate HappenedOn { get; init; }

    [Label("財產", "Asset"), Open, Inverse("movements", "異動", "Movements")]
    public EntityId<Asset>? Asset { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("件數", "Items"), Open, Unit("items")]
    public int? Items { get; init; }

    [Label("金額", "Amount"), Open, Unit("TWD")]
    public long? Amount { get; init; }

    [Label("對象", "Counterpart"), Open, Searched(SearchedAttribute.Body)]
    public string? CounterpartZh { get; init; }
}
