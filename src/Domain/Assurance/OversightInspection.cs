using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Assurance;

/// <summary>A round of the Control Yuan's inspections of the city, numbered in its session year.</summary>
[Entity("監察院地方巡察", "Oversight inspection", Purpose = "Shows what the Control Yuan came to see.")]
public sealed class OversightInspection : RecordEntity
{
    [Label("巡察年度（民國）", "Session year (ROC)"), Open]
    [Note("監察院排定的巡察年度，可能與實際巡察日期所屬年度不同。", "The year that the Control Yuan plans by, which may differ from the year of the visit.")]
    public required int SessionYear { get; init; }

    [Label("次別", "Round"), Open]
    [Note("該巡察年度的第幾次。", "Which inspection of the session year it was.")]
    public required int Round { get; init; }

    [Label("開始時間", "Starts on"), Open]
    public required PartialDate StartsOn { get; init; }

    [Label("結束時間", "Ends on"), Open]
    public PartialDate? EndsOn { get; init; }

    [Label("巡察委員", "Commissioners"), Open, Inverse("oversightInspections", "巡察", "Inspections")]
    public IReadOnlyList<EntityId<Person>> Commissioners { get; init; } = [];

    [Label("受理陳情件數", "Petitions heard"), Open, Unit("cases")]
    public int? Petitions { get; init; }

    [Label("巡察主題", "Topics"), Open, Searched(SearchedAttribute.Byname)]
    public required IReadOnlyList<string> Topics { get; init; }

    [Label("視察地點", "Sites"), Open, Searched(SearchedAttribute.Body)]
    public required IReadOnlyList<string> Sites { get; init; }
}
