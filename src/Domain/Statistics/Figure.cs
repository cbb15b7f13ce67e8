using OpenGov.Domain.Model;

namespace OpenGov.Domain.Statistics;

[Label("數據由來", "Origin")]
public enum Origin
{
    [Label("報告所載", "Reported")] Reported,
    [Label("系統計算", "Computed")] Computed,
}

/// <summary>One value of an indicator for one period.</summary>
[Entity("統計數據", "Figure", Purpose = "What the department reported about its own work.")]
public sealed class Figure : RecordEntity
{
    [Label("指標", "Indicator"), Open, Inverse("figures", "統計數據", "Figures")]
    public required EntityId<Indicator> Indicator { get; init; }

    [Label("期間起日", "Period starts on"), Open]
    public required DateOnly StartsOn { get; init; }

    [Label("期間迄日", "Period ends on"), Open]
    public required DateOnly EndsOn { get; init; }

    /// <summary>The reporting year; a budget or session year is a dimension.</summary>
    [Label("民國年度", "ROC year"), Open]
    public required int RocYear { get; init; }

    [Label("分類", "Dimensions"), Open]
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    [Label("數值", "Value"), Open, Scale(4)]
    public required decimal Value { get; init; }

    [Label("約數", "Approximate"), Open]
    public required bool Approximate { get; init; }

    [Label("至少", "At least"), Open]
    public required bool AtLeast { get; init; }

    [Label("報告載明達成目標", "Reported as target met"), Open]
    public required bool TargetMet { get; init; }

    [Label("累計", "Cumulative"), Open]
    public required bool Cumulative { get; init; }

    [Label("由來", "Origin"), Open]
    public required Origin Origin { get; init; }

    [Label("註記", "Note"), Open]
    public string? Note { get; init; }
}

/// <summary>One aspect by which a figure is split: building, kind, agency, round …</summary>
[Entity("分類", "Dimension", Purpose = "Says which part of the whole a figure counts.")]
[CellFormat('=')]
public sealed class Dimension : Component
{
    [Label("項目", "Name"), Open]
    public required string Name { get; init; }

    [Label("值", "Value"), Open]
    public required string Value { get; init; }
}
