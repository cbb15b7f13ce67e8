using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Assurance;

[Label("驗證事件", "Certification event")]
public enum CertificationEvent
{
    [Label("取得", "Granted")] Granted,
    [Label("複驗", "Renewed")] Renewed,
    [Label("轉版", "Transition")] Transition,
}

/// <summary>One event in the life of a certificate.</summary>
[Entity("驗證與認證", "Certification", Purpose = "Shows which standards outsiders have found kept.")]
public sealed class Certification : RecordEntity
{
    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    [Label("標準", "Standard"), Open, Searched(SearchedAttribute.Title)]
    public required string StandardZh { get; init; }

    [Label("範圍", "Scope"), Open, Searched(SearchedAttribute.Body)]
    public string? ScopeZh { get; init; }

    [Label("驗證機構", "Certification body"), Open, Searched(SearchedAttribute.Body)]
    public string? BodyZh { get; init; }

    [Label("事件", "Event"), Open]
    [Note("證書的取得、複驗或轉版，每次一筆。", "What happened to the certificate; each event is a row.")]
    public required CertificationEvent Event { get; init; }

    [Label("時間", "Happened on"), Open]
    public required PartialDate HappenedOn { get; init; }

    [Label("等級", "Grade"), Open]
    public string? GradeZh { get; init; }

    [Label("有效起日", "Valid from"), Open]
    public PartialDate? ValidFrom { get; init; }

    [Label("有效迄日", "Valid to"), Open]
    public PartialDate? ValidTo { get; init; }
}
