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
    [Note("數值所計期間的第一日；一日之狀態，起日與迄日相同。", "The first day that the value covers; a state on one day begins and ends on it.")]
    public required DateOnly StartsOn { get; init; }

    [Label("期間迄日", "Period ends on"), Open]
    [Note("數值所計期間的最後一日（含）。", "The last day that the value covers.")]
    public required DateOnly EndsOn { get; init; }

    /// <summary>The reporting year; a budget or session year is a dimension.</summary>
    [Label("民國年度", "ROC year"), Open]
    [Note("報告所述年度，即西元年減 1911；預算年度另見分類。", "The year that the report is about, the Gregorian one less 1911; a budget year is a dimension.")]
    public required int RocYear { get; init; }

    [Label("分類", "Dimensions"), Open]
    [Note("數值所計的是整體中的哪一部分；沒有分類者為總數，不可與其各部分相加。", "Which part of the whole the value counts; a figure without dimensions is the total and is not to be added to its parts.")]
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    [Label("數值", "Value"), Open, Scale(4)]
    [Note("單位依指標而定，見指標的單位。", "In the unit of its indicator.")]
    public required decimal Value { get; init; }

    [Label("數值為約數", "Value is approximate"), Open]
    [Note("來源以約、近、餘、逾、預估等用語記載，或僅載概數。", "The source rounds or estimates it.")]
    public required bool Approximate { get; init; }

    [Label("數值為下限", "Value is a minimum"), Open]
    [Note("來源以餘、多、逾、超過記載，實際數值不低於此。", "The source says \"more than\": the true value is not below this one.")]
    public required bool AtLeast { get; init; }

    [Label("報告載明達成目標", "Reported as target met"), Open]
    [Note("來源載明已達成目標；否表示來源未如此記載。", "The source reports the target as met; false says only that it does not.")]
    public required bool TargetMet { get; init; }

    [Label("截至期末累計", "Cumulative to the end of the period"), Open]
    [Note("自始累計至期末的總數，不可跨期相加。", "A total from the beginning to the end of the period, not to be added over periods.")]
    public required bool Cumulative { get; init; }

    [Label("數據由來", "Origin"), Open]
    [Note("報告所載為來源印出的數字；系統計算為平台由資料計得。", "REPORTED was printed in a report; COMPUTED was counted from what is on record.")]
    public required Origin Origin { get; init; }

    [Label("註記", "Note"), Open]
    [Note("對數值的簡短說明，由整理者撰寫，並非來源原文。", "A short remark on the value by the editors; not the words of the source.")]
    public string? Note { get; init; }
}

/// <summary>One aspect by which a figure is split: building, kind, agency, round …</summary>
[Entity("分類", "Dimension", Purpose = "Says which part of the whole a figure counts.")]
[CellFormat('=')]
[Note("一筆數據可有多項分類，須合併解讀；沒有分類的數據是總數。", "The dimensions of a figure hold together; a figure without any is the total.")]
public sealed class Dimension : Component
{
    [Label("項目", "Name"), Open, Vocabulary(typeof(DimensionName))]
    [Note("區分數值的面向。", "The aspect by which the value is split.")]
    public required string Name { get; init; }

    [Label("值", "Value"), Open]
    [Note("該面向之下所計的部分。", "The part that is counted.")]
    public required string Value { get; init; }
}
