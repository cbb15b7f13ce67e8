using OpenGov.Domain.Model;

namespace OpenGov.Domain.Premises;

[Label("場地類別", "Space kind")]
public enum SpaceKind
{
    [Label("禮堂", "Hall")] Hall,
    [Label("廣場", "Square")] Square,
    [Label("中庭", "Lobby")] Lobby,
    [Label("會議室", "Meeting room")] MeetingRoom,
    [Label("多媒體會議室", "Multimedia room")] MultimediaRoom,
    [Label("官邸", "Residence")] Residence,
}

/// <summary>A hall, square, lobby or room that can be borrowed.</summary>
[Entity("場地", "Space", Purpose = "Lists the places that can be borrowed.")]
public sealed class Space : RecordEntity
{
    [Label("建築", "Building"), Open, Inverse("spaces", "場地", "Spaces")]
    public required EntityId<Building> Building { get; init; }

    [Label("類別", "Kind"), Open]
    public required SpaceKind Kind { get; init; }

    [Label("中文名稱", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("樓層", "Floor"), Open]
    public string? FloorZh { get; init; }

    [Label("容納人數", "Capacity"), Open, Unit("persons")]
    public int? Capacity { get; init; }
}
