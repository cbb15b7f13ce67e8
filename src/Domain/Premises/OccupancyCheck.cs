using OpenGov.Domain.Model;

namespace OpenGov.Domain.Premises;

/// <summary>One round of checks that residents really live in their units, over all units or one.</summary>
[Entity("宿舍居住查考", "Occupancy check", Purpose = "Shows that residences are lived in by those who may.")]
public sealed class OccupancyCheck : RecordEntity
{
    [Label("宿舍", "Dormitory"), Open, Inverse("occupancyChecks", "居住查考", "Occupancy checks")]
    [Note("查考全部宿舍時為空。", "Empty for a round over all units.")]
    public EntityId<Dormitory>? Dormitory { get; init; }

    [Label("查考時間", "Checked on"), Open]
    public required PartialDate CheckedOn { get; init; }

    [Label("結果", "Result"), Open]
    public string? ResultZh { get; init; }
}
