using OpenGov.Domain.Model;

namespace OpenGov.Domain.Consumer;

[Label("處理階段", "Consumer case stage")]
public enum ConsumerStage
{
    [Label("諮詢", "Consultation")] Consultation,
    [Label("第一次申訴", "First complaint")] FirstComplaint,
    [Label("第二次申訴", "Second complaint")] SecondComplaint,
    [Label("調解", "Mediation")] Mediation,
}

[Label("處理結果", "Consumer case outcome")]
public enum ConsumerOutcome
{
    [Label("已答覆", "Answered")] Answered,
    [Label("和解", "Settled")] Settled,
    [Label("不成立", "Not settled")] NotSettled,
    [Label("撤回", "Withdrawn")] Withdrawn,
    [Label("移轉", "Referred")] Referred,
}

/// <summary>A question, complaint or mediation of a consumer, from its arrival to its end.</summary>
[Entity("消費爭議案件", "Consumer case",
    Purpose = "Helps a consumer to what is due.", Kind = EntityKind.Workflow, Retention = Retention.TenYears)]
public sealed class ConsumerCase : KeyedEntity
{
    [Label("案號", "Number"), AliasOf(nameof(Key))]
    public string Number => Key;

    [Label("階段", "Stage")]
    public required ConsumerStage Stage { get; set; }

    [Label("業別", "Industry"), Searched(SearchedAttribute.Byname)]
    public required string IndustryZh { get; init; }

    [Label("業者", "Merchant"), Searched(SearchedAttribute.Byname)]
    public string? MerchantZh { get; init; }

    [Label("受理日期", "Opened on")]
    public required DateOnly OpenedOn { get; init; }

    [Label("結案日期", "Closed on")]
    public DateOnly? ClosedOn { get; set; }

    [Label("結果", "Outcome")]
    public ConsumerOutcome? Outcome { get; set; }

    [Label("金額", "Amount"), Unit("TWD")]
    public long? Amount { get; set; }

    [Label("申訴人", "Complainant"), Restricted]
    public string? ComplainantName { get; init; }

    [Label("申訴人聯絡方式", "Complainant's contact"), Restricted]
    public string? ComplainantContact { get; init; }

    [Label("內容", "Text"), Restricted]
    public string? TextZh { get; init; }
}
