using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Premises;

[Label("專案狀態", "Project status")]
public enum ProjectStatus
{
    [Label("規劃中", "Planned")] Planned,
    [Label("辦理中", "Under way")] UnderWay,
    [Label("已完成", "Completed")] Completed,
    [Label("已取消", "Cancelled")] Cancelled,
}

/// <summary>A piece of work with an end: a refit, an energy project, a new system.</summary>
[Entity("專案", "Project", Purpose = "Shows what was built, refitted or developed, with which money and how far it is.")]
public sealed class Project : RecordEntity
{
    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("建築", "Buildings"), Open, Inverse("projects", "專案", "Projects")]
    public IReadOnlyList<EntityId<Building>> Buildings { get; init; } = [];

    [Label("狀態", "Status"), Open]
    public required ProjectStatus Status { get; init; }

    [Label("開始時間", "Starts on"), Open]
    public PartialDate? StartsOn { get; init; }

    [Label("結束時間", "Ends on"), Open]
    public PartialDate? EndsOn { get; init; }

    [Label("總經費", "Budget"), Open, Unit("TWD")]
    [Note("含補助款與自籌款。", "Subsidy and own funds together.")]
    public long? Budget { get; init; }

    [Label("補助款", "Subsidy"), Open, Unit("TWD")]
    public long? Subsidy { get; init; }

    [Label("自籌款", "Own funds"), Open, Unit("TWD")]
    public long? OwnFunds { get; init; }

    [Label("補助機關", "Funder"), Open, Searched(SearchedAttribute.Body)]
    public string? FunderZh { get; init; }

    [Label("預估節能率", "Forecast saving rate"), Open, Scale(2), Unit("percent")]
    [Note("來源所載的預估值，並非實測。", "As forecast by the source, not as measured.")]
    public decimal? SavingRate { get; init; }

    [Label("工作項目", "Scope"), Open, Searched(SearchedAttribute.Body)]
    public required IReadOnlyList<string> ScopeZh { get; init; }
}
