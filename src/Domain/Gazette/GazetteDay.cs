using OpenGov.Domain.Model;

namespace OpenGov.Domain.Gazette;

[Label("出刊日類別", "Gazette day kind")]
public enum GazetteDayKind
{
    [Label("例行出刊", "Regular")] Regular,
    [Label("改期出刊", "Moved")] Moved,
    [Label("增刊", "Special")] Special,
    [Label("停刊", "Suspended")] Suspended,
    [Label("假日", "Holiday")] Holiday,
}

/// <summary>A day on which the gazette's calendar departs from "every Monday and Thursday".</summary>
[Entity("公報出刊日", "Gazette day", Purpose = "Tells readers when the gazette appears.")]
public sealed class GazetteDay : RecordEntity
{
    [Label("日期", "Date"), Open, Unique]
    public required DateOnly Date { get; init; }

    [Label("類別", "Kind"), Open]
    [Note("與每週一、四出刊的常規不同之處。", "How the day departs from \"every Monday and Thursday\".")]
    public required GazetteDayKind Kind { get; init; }

    [Label("原因", "Why"), Open, Searched(SearchedAttribute.Title)]
    public string? WhyZh { get; init; }
}
