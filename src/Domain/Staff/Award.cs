using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Staff;

/// <summary>A prize to an agency, a person or a number of people. As visible as the person, where one is named.</summary>
[Entity("表揚與獲獎", "Award", Purpose = "Shows whom the city honoured, and what it won.")]
public sealed class Award : RecordEntity, IRestrictRows
{
    public static RowRule PublicRows { get; } = new RowRule.Follows(nameof(Person));

    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    [Label("名稱", "Name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("屆次", "Edition"), Open]
    [Note("第幾屆。", "Which giving of the award it is, counted from the first.")]
    public int? Edition { get; init; }

    [Label("民國年度", "ROC year"), Open]
    [Note("西元年減 1911。", "The Gregorian year less 1911.")]
    public required int RocYear { get; init; }

    [Label("獲獎機關", "Agency"), Open, Inverse("awards", "獲獎", "Awards")]
    public EntityId<Agency>? Agency { get; init; }

    [Label("獲獎人", "Person"), Open, Inverse("awards", "獲獎", "Awards")]
    public EntityId<Person>? Person { get; init; }

    [Label("獲獎對象", "Recipients"), Open, Searched(SearchedAttribute.Body)]
    [Note("獲獎的一類對象，或不在機關、人物之列者。", "A group of recipients, or one that is neither an agency nor a person here.")]
    public string? RecipientsZh { get; init; }

    [Label("獲獎人數或件數", "Number of persons or things awarded"), Open]
    [Note("獲獎對象一欄所指的人數或件數。", "How many of the recipients there were: persons, or things such as datasets.")]
    public int? Count { get; init; }

    [Label("名次", "Rank"), Open]
    public int? Rank { get; init; }

    [Label("等第", "Grade"), Open]
    public string? GradeZh { get; init; }

    [Label("每人獎金", "Prize per person"), Open, Unit("TWD")]
    public long? Prize { get; init; }

    [Label("頒獎時間", "Ceremony on"), Open]
    public PartialDate? CeremonyOn { get; init; }

    [Label("頒獎地點", "Place"), Open, Searched(SearchedAttribute.Body)]
    public string? PlaceZh { get; init; }

    [Label("頒發機關", "Bestowed by"), Open, Inverse("awardsBestowed", "頒發之獎項", "Awards bestowed")]
    public EntityId<Agency>? BestowedBy { get; init; }
}
