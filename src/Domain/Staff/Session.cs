using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;
using OpenGov.Domain.Premises;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Staff;

[Label("場次類別", "Session kind")]
public enum SessionKind
{
    [Label("研習", "Course")] Course,
    [Label("講座", "Lecture")] Lecture,
    [Label("演練", "Drill")] Drill,
    [Label("研討會", "Seminar")] Seminar,
    [Label("說明會", "Briefing")] Briefing,
    [Label("參訪", "Study visit")] StudyVisit,
    [Label("宣導", "Outreach")] Outreach,
    [Label("諮詢駐點", "Clinic")] Clinic,
}

/// <summary>A course, lecture, drill, seminar, outreach or clinic, once or as a series.</summary>
[Entity("研習、講習與宣導", "Session", Purpose = "Shows what was taught to whom.")]
public sealed class Session : RecordEntity
{
    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    [Label("類別", "Kind"), Open]
    public required SessionKind Kind { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("開始時間", "Starts on"), Open]
    public required PartialDate StartsOn { get; init; }

    [Label("結束時間", "Ends on"), Open]
    public PartialDate? EndsOn { get; init; }

    [Label("建築", "Building"), Open, Inverse("sessions", "場次", "Sessions")]
    public EntityId<Building>? Building { get; init; }

    [Label("地點", "Place"), Open, Searched(SearchedAttribute.Body)]
    public string? PlaceZh { get; init; }

    [Label("合辦單位", "Co-host"), Open, Searched(SearchedAttribute.Body)]
    public string? CoHostZh { get; init; }

    [Label("講師", "Speakers"), Open, Inverse("lectures", "講授之場次", "Sessions taught")]
    public IReadOnlyList<EntityId<Person>> Speakers { get; init; } = [];

    [Label("場次數", "Sessions"), Open, Unit("sessions")]
    [Note("整個系列合為一列時的場數。", "How many there were, where a series is one row.")]
    public int? Sessions { get; init; }

    [Label("參加人數", "Participants"), Open, Unit("persons")]
    [Note("僅列來源就該日或該系列所載的人數。", "As printed for that date or that series.")]
    public int? Participants { get; init; }

    [Label("人數為約數", "Participants are approximate"), Open]
    [Note("來源以約、近、餘、逾等用語記載。", "The source rounds or estimates it.")]
    public required bool Approximate { get; init; }
}
