using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Gazette;

[Label("送刊狀態", "Submission status")]
public enum SubmissionStatus
{
    [Label("已送件", "Submitted")] Submitted,
    [Label("已收件", "Accepted")] Accepted,
    [Label("已刊登", "Published")] Published,
}

/// <summary>A text that an agency hands in for the gazette. Nobody outside sees it before its issue is released.</summary>
[Entity("公報送刊", "Gazette submission", Purpose = "Carries an agency's text to the gazette.",
    Kind = EntityKind.Workflow, Retention = Retention.TenYears)]
public sealed class GazetteSubmission : KeyedEntity
{
    [Label("類別", "Category")]
    public required GazetteCategory Category { get; init; }

    [Label("送刊機關", "Agency")]
    public required EntityId<Agency> Agency { get; init; }

    [Label("文號", "Document number"), Searched(SearchedAttribute.Byname)]
    public string? DocumentNumber { get; init; }

    [Label("發文日期", "Issued on")]
    public PartialDate? IssuedOn { get; init; }

    [Label("標題", "Title"), Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("內文", "Body"), Searched(SearchedAttribute.Body)]
    public required string BodyZh { get; init; }

    [Label("生效日期", "Effective on")]
    public PartialDate? EffectiveOn { get; init; }

    [Label("狀態", "Status")]
    public required SubmissionStatus Status { get; set; }

    [Label("送件時間", "Submitted at")]
    public required DateTimeOffset SubmittedAt { get; init; }

    [Label("收件時間", "Accepted at")]
    public DateTimeOffset? AcceptedAt { get; set; }

    [Label("承辦人", "Submitted by"), Restricted]
    public required string SubmittedBy { get; init; }

    [Label("刊登文件", "Published as")]
    public EntityId<GazetteDocument>? Document { get; set; }
}
