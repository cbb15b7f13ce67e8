using OpenGov.Domain.Model;

namespace OpenGov.Domain.Records;

[Label("團體類別", "Exchange member kind")]
public enum ExchangeMemberKind
{
    [Label("民間團體", "Association")] Association,
    [Label("公司", "Company")] Company,
    [Label("學校", "School")] School,
    [Label("其他", "Other")] Other,
}

/// <summary>A private body that exchanges documents with the city electronically.</summary>
[Entity("公文電子交換團體", "Exchange member", Purpose = "Shows which private bodies take part in electronic document exchange.")]
public sealed class ExchangeMember : RecordEntity
{
    [Label("團體名稱", "Organisation"), Open, Searched(SearchedAttribute.Title)]
    public required string OrganisationZh { get; init; }

    [Label("類別", "Kind"), Open]
    public required ExchangeMemberKind Kind { get; init; }

    [Label("加入時間", "Joined on"), Open]
    public PartialDate? JoinedOn { get; init; }
}
