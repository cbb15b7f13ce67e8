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
    public int? Edition { get; init; }

    [Label("民國年度", "ROC year"), Open]
    public required int RocYear { get; init; }

    [Label("獲獎機關", "Agency"), Open, Inverse("awards", "獲獎", "Awards")]
    public EntityId<Agency>? Agency { get; init; }

    [Label("獲獎人", "Person"), Open, Inverse("awards", "獲獎", "Awards")]
    public EntityId<Person>? Person { get; init; }

    [Label("獲獎對象", "Recipients"), Open, Searched(SearchedAttribute.Body)]
    public string? RecipientsZh { get; init; }

    [Label("獲獎數", "Number of recipients"), Open]
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
