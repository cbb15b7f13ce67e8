using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Consumer;

/// <summary>A joint examination of shops or services of one kind.</summary>
[Entity("消費查核", "Consumer inspection", Purpose = "Shows which shops and services were examined for what.")]
public sealed class ConsumerInspection : RecordEntity
{
    [Label("主題", "Topic"), Open, Searched(SearchedAttribute.Title)]
    public required string TopicZh { get; init; }

    [Label("開始時間", "Starts on"), Open]
    public required PartialDate StartsOn { get; init; }

    [Label("結束時間", "Ends on"), Open]
    public PartialDate? EndsOn { get; init; }

    [Label("查核場家數", "Sites visited"), Open, Unit("sites")]
    [Note("受查核的商店或場所數。", "How many shops and other premises were visited.")]
    public int? Sites { get; init; }

    [Label("會同機關", "Agencies"), Open, Inverse("consumerInspections", "消費查核", "Consumer inspections")]
    public IReadOnlyList<EntityId<Agency>> Agencies { get; init; } = [];

    [Label("結果", "Outcome"), Open, Searched(SearchedAttribute.Body)]
    public string? OutcomeZh { get; init; }
}
