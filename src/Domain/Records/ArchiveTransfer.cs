using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Records;

/// <summary>Records of one body handed over to another, as far as they have been.</summary>
[Entity("檔案清點移交", "Archive transfer", Purpose = "Shows where historical records have gone.")]
public sealed class ArchiveTransfer : RecordEntity
{
    [Label("機關", "Agency"), Open, Inverse("archiveTransfers", "檔案移交", "Archive transfers")]
    public EntityId<Agency>? Agency { get; init; }

    [Label("原管機關", "Origin"), Open, Searched(SearchedAttribute.Body)]
    public string? OriginZh { get; init; }

    [Label("接管機關", "Recipient"), Open, Searched(SearchedAttribute.Body)]
    public string? RecipientZh { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("開始時間", "Starts on"), Open]
    public PartialDate? StartsOn { get; init; }

    [Label("完成時間", "Finished on"), Open]
    public PartialDate? FinishedOn { get; init; }

    [Label("件數", "Items"), Open, Unit("items")]
    [Note("件、案、卷是不同的計算單位，不可相加。", "Items, cases and volumes are different counts, not to be added up.")]
    public int? Items { get; init; }

    [Label("案數", "Cases"), Open, Unit("cases")]
    public int? Cases { get; init; }

    [Label("卷數", "Volumes"), Open, Unit("volumes")]
    public int? Volumes { get; init; }

    [Label("數量為約數", "Quantity is approximate"), Open]
    [Note("來源以約、近、餘、逾等用語記載。", "The source rounds or estimates it.")]
    public required bool Approximate { get; init; }

    [Label("數量為下限", "Quantity is a minimum"), Open]
    [Note("來源以餘、多、逾、超過記載，實際數量不低於此。", "The source says \"more than\": the true quantity is not below this one.")]
    public required bool AtLeast { get; init; }
}
