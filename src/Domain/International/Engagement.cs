using OpenGov.Domain.Model;

namespace OpenGov.Domain.International;

[Label("交流類別", "Engagement kind")]
public enum EngagementKind
{
    [Label("訪賓接待", "Visit received")] VisitReceived,
    [Label("出訪交流", "Trip")] Trip,
    [Label("視訊會議", "Video meeting")] VideoMeeting,
    [Label("國際活動", "Event")] Event,
    [Label("接待宴會", "Reception")] Reception,
    [Label("交流計畫", "Exchange programme")] ExchangeProgramme,
    [Label("展覽", "Exhibition")] Exhibition,
    [Label("致贈", "Gift")] Gift,
    [Label("媒體交流", "Media")] Media,
}

/// <summary>One occasion on which Kaohsiung met the world: a visit, a trip, a meeting, an event.</summary>
[Entity("國際交流", "Engagement", Purpose = "The record of the city's international exchange.")]
public sealed class Engagement : RecordEntity
{
    [Label("類別", "Kind"), Open]
    public required EngagementKind Kind { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("開始時間", "Starts on"), Open]
    public required PartialDate StartsOn { get; init; }

    [Label("結束時間", "Ends on"), Open]
    public PartialDate? EndsOn { get; init; }

    [Label("參與城市", "Partner cities"), Open, First("partnerCity", "主要城市", "First partner city")]
    [Inverse("engagements", "國際交流", "Engagements")]
    public IReadOnlyList<EntityId<PartnerCity>> PartnerCities { get; init; } = [];

    [Label("國家", "Country"), Open, Inverse("engagements", "國際交流", "Engagements")]
    public EntityId<Country>? Country { get; init; }

    [Label("外方單位", "Organisation"), Open, Searched(SearchedAttribute.Byname)]
    [Note("參與的外國機關、團體或單位。", "The body from abroad that took part.")]
    public string? OrganisationZh { get; init; }

    [Label("我方單位或人員", "Our side"), Open, Searched(SearchedAttribute.Body)]
    [Note("接待、主辦或代表本市出訪的單位或人員。", "Who received, organised, or travelled for the city.")]
    public string? HostZh { get; init; }

    [Label("地點", "Place"), Open, Searched(SearchedAttribute.Body)]
    public string? PlaceZh { get; init; }

    [Label("人數", "Headcount"), Open, Unit("persons")]
    [Note("外賓或參與者的人數，依來源所載。", "How many visitors or participants the source counts.")]
    public int? Headcount { get; init; }

    [Label("人數為約數", "Headcount is approximate"), Open]
    [Note("來源以約、近、餘、逾等用語記載。", "The source rounds or estimates it.")]
    public required bool Approximate { get; init; }

    [Label("議題", "Topics"), Open, Searched(SearchedAttribute.Byname)]
    public required IReadOnlyList<string> Topics { get; init; }
}
