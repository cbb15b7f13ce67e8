using OpenGov.Domain.Model;

namespace OpenGov.Domain.Organisation;

[Label("會議類別", "Meeting kind")]
public enum MeetingKind
{
    [Label("定期會", "Regular")] Regular,
    [Label("臨時會", "Extraordinary")] Extraordinary,
    [Label("首長座談", "Heads' forum")] HeadsForum,
}

/// <summary>One sitting of a committee.</summary>
[Entity("會議", "Meeting", Purpose = "Shows when the city's bodies met and what came before them.")]
public sealed class Meeting : RecordEntity
{
    [Label("委員會", "Committee"), Open, Inverse("meetings", "會議", "Meetings")]
    public required EntityId<Committee> Committee { get; init; }

    [Label("次別", "Number"), Open]
    [Note("該委員會的第幾次會議。", "Which meeting of the committee it was.")]
    public int? Number { get; init; }

    [Label("類別", "Kind"), Open]
    public required MeetingKind Kind { get; init; }

    [Label("召開時間", "Held on"), Open]
    public PartialDate? HeldOn { get; init; }

    [Label("主題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public string? TitleZh { get; init; }

    [Label("地點", "Place"), Open, Searched(SearchedAttribute.Body)]
    public string? PlaceZh { get; init; }

    [Label("主席", "Chair"), Open, Inverse("chairedMeetings", "主持之會議", "Meetings chaired")]
    public EntityId<Person>? Chair { get; init; }
}
