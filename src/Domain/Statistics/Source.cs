using OpenGov.Domain.Model;

namespace OpenGov.Domain.Statistics;

[Label("文件類別", "Source kind")]
public enum SourceKind
{
    [Label("年度施政績效成果報告", "Yearly performance report")] YearlyReport,
    [Label("議會業務報告", "Report to the city council")] CouncilReport,
}

/// <summary>A published document that facts of the record come from.</summary>
[Entity("來源文件", "Source", Purpose = "The documents behind the record.")]
public sealed class Source : KeyedEntity
{
    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("英文標題", "English title"), Open, Searched(SearchedAttribute.Title)]
    public string? TitleEn { get; init; }

    [Label("類別", "Kind"), Open]
    public required SourceKind Kind { get; init; }

    [Label("民國年度", "ROC year"), Open]
    [Note("文件所述年度，即西元年減 1911。", "The year that the document is about, the Gregorian one less 1911.")]
    public required int RocYear { get; init; }

    [Label("涵蓋起日", "Covers from"), Open]
    public required DateOnly StartsOn { get; init; }

    [Label("涵蓋迄日", "Covers to"), Open]
    public required DateOnly EndsOn { get; init; }
}
