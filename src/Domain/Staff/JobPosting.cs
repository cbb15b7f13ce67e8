using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Staff;

[Label("徵才狀態", "Job posting status")]
public enum JobPostingStatus
{
    [Label("草稿", "Draft")] Draft,
    [Label("徵才中", "Open")] Open,
    [Label("已截止", "Closed")] Closed,
    [Label("已錄取", "Filled")] Filled,
}

/// <summary>A vacancy for a janitor, artisan or driver. The public sees it once it is published.</summary>
[Entity("工友事求人", "Job posting",
    Purpose = "Tells workers where a place is free.", Kind = EntityKind.Workflow, Retention = Retention.FiveYears)]
public sealed class JobPosting : KeyedEntity, IRestrictRows
{
    public static RowRule PublicRows { get; } = new RowRule.IsSet(nameof(PublishedAt));

    [Label("徵才機關", "Agency"), Open, Inverse("jobPostings", "徵才公告", "Job postings")]
    public required EntityId<Agency> Agency { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("名額", "Places"), Open, Unit("positions")]
    public required int Places { get; init; }

    [Label("開始日", "Opens on"), Open]
    public required DateOnly OpensOn { get; init; }

    [Label("截止日", "Closes on"), Open]
    public required DateOnly ClosesOn { get; init; }

    [Label("公告時間", "Published at"), Open]
    public DateTimeOffset? PublishedAt { get; set; }

    [Label("狀態", "Status"), Open]
    public required JobPostingStatus Status { get; set; }

    [Label("聯絡方式", "Contact")]
    public string? ContactZh { get; init; }
}
