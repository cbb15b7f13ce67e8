using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Assurance;

[Label("考核類別", "Assessment kind")]
public enum AssessmentKind
{
    [Label("電話服務品質測試", "Telephone test")] PhoneTest,
    [Label("環境清潔考核", "Cleaning and greening")] Cleaning,
    [Label("檔案管理考評", "Records management")] Archives,
    [Label("資安稽核", "Security audit")] SecurityAudit,
    [Label("內部稽核", "Internal audit")] InternalAudit,
    [Label("滲透測試", "Penetration test")] PenetrationTest,
    [Label("風險管理", "Risk plan")] RiskPlan,
}

/// <summary>An examination of an agency, a service or a building, once or in rounds.</summary>
[Entity("考核與測試", "Assessment", Purpose = "Shows how agencies and services did when they were examined.")]
public sealed class Assessment : RecordEntity
{
    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    [Label("類別", "Kind"), Open]
    public required AssessmentKind Kind { get; init; }

    [Label("民國年度", "ROC year"), Open]
    [Note("西元年減 1911。", "The Gregorian year less 1911.")]
    public required int RocYear { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("受評機關", "Agency"), Open, Inverse("assessments", "考核", "Assessments")]
    public EntityId<Agency>? Agency { get; init; }

    [Label("開始時間", "Starts on"), Open]
    public PartialDate? StartsOn { get; init; }

    [Label("結束時間", "Ends on"), Open]
    public PartialDate? EndsOn { get; init; }

    [Label("次數", "Rounds"), Open, Unit("times")]
    [Note("期間內辦理的次數。", "How often it was done in the period.")]
    public int? Rounds { get; init; }

    [Label("樣本數", "Samples"), Open]
    [Note("受測的電話、機關或系統數。", "How many calls, agencies or systems were examined.")]
    public int? Samples { get; init; }

    [Label("分數", "Score"), Open, Scale(2), Unit("points")]
    public decimal? Score { get; init; }

    [Label("分數為下限", "Score is a minimum"), Open]
    [Note("來源僅載達到此分數以上。", "The source says only that the score reached this.")]
    public required bool AtLeast { get; init; }

    [Label("等第", "Grade"), Open]
    public string? GradeZh { get; init; }
}
