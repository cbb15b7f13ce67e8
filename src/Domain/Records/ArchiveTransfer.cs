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
    public int? Items { get; init; }

    [Label("案數", "Cases"), Open, Unit("cases")]
    public int? Cases { get; init; }

    [Label("卷數", "Volumes"), Open, Unit("volumes")]
    public int? Volumes { get; init; }

    [Label("約數", "Approximate"), Open]
    public required bool Approximate { get; init; }

    [Label("至少", "At least"), Open]
    public required bool AtLeast { get; init; }
}
