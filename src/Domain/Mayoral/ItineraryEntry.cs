using OpenGov.Domain.Model;

namespace OpenGov.Domain.Mayoral;

[Label("行程狀態", "Itinerary status")]
public enum ItineraryStatus
{
    [Label("規劃中", "Planned")] Planned,
    [Label("已確認", "Confirmed")] Confirmed,
    [Label("已結束", "Held")] Held,
    [Label("取消", "Cancelled")] Cancelled,
}

/// <summary>An entry of the mayor's diary. Never public.</summary>
[Entity("市長行程", "Itinerary entry", Plural = "itineraryEntries",
    Purpose = "Plans the mayor's days.", Kind = EntityKind.Workflow, Retention = Retention.FiveYears)]
public sealed class ItineraryEntry : KeyedEntity
{
    [Label("開始時間", "Starts at"), Restricted]
    public required DateTimeOffset StartsAt { get; init; }

    [Label("結束時間", "Ends at"), Restricted]
    public DateTimeOffset? EndsAt { get; init; }

    [Label("標題", "Title"), Restricted]
    public required string TitleZh { get; init; }

    [Label("地點", "Place"), Restricted]
    public string? PlaceZh { get; init; }

    [Label("備註", "Note"), Restricted]
    public string? NoteZh { get; init; }

    [Label("狀態", "Status"), Restricted]
    public required ItineraryStatus Status { get; set; }
}
