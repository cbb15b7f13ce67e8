using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.International;

[Label("協議類別", "Agreement kind")]
public enum AgreementKind
{
    [Label("姊妹市協定", "Sister city agreement")] SisterCity,
    [Label("友好城市協定", "Friendship agreement")] Friendship,
    [Label("合作備忘錄", "Memorandum")] Memorandum,
    [Label("意向書", "Letter of intent")] LetterOfIntent,
    [Label("共同宣言", "Declaration")] Declaration,
    [Label("行政區協定", "District pact")] DistrictPact,
}

[Label("簽署方式", "Signing method")]
public enum SigningMethod
{
    [Label("當面簽署", "In person")] InPerson,
    [Label("視訊簽署", "By video")] ByVideo,
    [Label("異地簽署", "Apart")] Apart,
}

/// <summary>A pact between Kaohsiung and cities or bodies abroad.</summary>
[Entity("締盟與合作協議", "Agreement", Purpose = "What the city has promised abroad, with whom, and who signed.")]
public sealed class Agreement : RecordEntity
{
    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("類別", "Kind"), Open]
    public required AgreementKind Kind { get; init; }

    [Label("簽署時間", "Signed on"), Open]
    public PartialDate? SignedOn { get; init; }

    [Label("締約城市", "Partner cities"), Open, Inverse("agreements", "締盟與合作協議", "Agreements")]
    [Note("列名於姊妹市及友好城市清單的締約方。", "The parties that are on the list of partner cities.")]
    public IReadOnlyList<EntityId<PartnerCity>> PartnerCities { get; init; } = [];

    [Label("其他締約方", "Other counterpart"), Open, Searched(SearchedAttribute.Byname)]
    [Note("不在城市清單中的締約方，例如機關、學校或其他城市。", "A party that is not on the list of partner cities.")]
    public string? CounterpartZh { get; init; }

    [Label("簽署人", "Signatories"), Open, Inverse("signedAgreements", "簽署之協議", "Agreements signed")]
    public IReadOnlyList<EntityId<Person>> Signatories { get; init; } = [];

    [Label("見證人", "Witnesses"), Open, Inverse("witnessedAgreements", "見證之協議", "Agreements witnessed")]
    public IReadOnlyList<EntityId<Person>> Witnesses { get; init; } = [];

    [Label("合作領域", "Fields of cooperation"), Open, Searched(SearchedAttribute.Byname)]
    public required IReadOnlyList<string> Fields { get; init; }

    [Label("簽署方式", "Method"), Open]
    public SigningMethod? Method { get; init; }

    [Label("簽署地點", "Place"), Open, Searched(SearchedAttribute.Body)]
    public string? PlaceZh { get; init; }
}
