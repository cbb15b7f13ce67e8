using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Gazette;

/// <summary>An act of the city: in a released issue, or known only from the department's reports (then it has no issue).</summary>
[Entity("公報文件", "Gazette document", Purpose = "The city's official acts.")]
public sealed class GazetteDocument : RecordEntity, IRestrictRows
{
    public static RowRule PublicRows { get; } = new RowRule.Follows(nameof(Issue));

    [Label("類別", "Category"), Open]
    public required GazetteCategory Category { get; init; }

    [Label("發文機關", "Agency"), Open, Inverse("gazetteDocuments", "公報文件", "Gazette documents")]
    public EntityId<Agency>? Agency { get; init; }

    [Label("文號", "Document number"), Open, Searched(SearchedAttribute.Byname)]
    public string? DocumentNumber { get; init; }

    [Label("發文日期", "Issued on"), Open]
    public PartialDate? IssuedOn { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("內文", "Body"), Open, Searched(SearchedAttribute.Body)]
    public string? BodyZh { get; init; }

    [Label("生效日期", "Effective on"), Open]
    public PartialDate? EffectiveOn { get; init; }

    [Label("期別", "Issue"), Open, Inverse("documents", "文件", "Documents")]
    [Note("刊登的期別；僅見於施政報告者為空。", "The issue that printed it; empty for acts known only from the reports.")]
    public EntityId<GazetteIssue>? Issue { get; init; }

    /// <summary>The place in its issue, from 1.</summary>
    [Label("序號", "Sequence"), Open]
    [Note("在該期公報中的順序，自 1 起。", "The place in its issue, from 1.")]
    public int? Sequence { get; init; }
}
