using OpenGov.Domain.Model;

namespace OpenGov.Domain.International;

[Label("城市關係", "City relation")]
public enum PartnerRelation
{
    [Label("姊妹市", "Sister city")] SisterCity,
    [Label("友好城市", "Friendship city")] FriendshipCity,
    [Label("夥伴城市", "Partner")] Partner,
}

/// <summary>A city or region abroad that Kaohsiung is tied to.</summary>
[Entity("姊妹市及友好城市", "Partner city", Plural = "partnerCities", Purpose = "The list of the city's ties abroad.")]
public sealed class PartnerCity : RecordEntity
{
    [Label("中文名稱", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("英文名稱", "English name"), Open, Searched(SearchedAttribute.Title)]
    public string? NameEn { get; init; }

    [Label("國家", "Country"), Open, Inverse("partnerCities", "姊妹市及友好城市", "Partner cities")]
    public required EntityId<Country> Country { get; init; }

    [Label("關係", "Relation"), Open]
    [Note("來源所稱的關係；有協議而未稱姊妹市或友好城市者為夥伴城市；來源列於姊妹市及友好城市之中而未分別者作姊妹市，並於出處註記。", "What the sources call the tie; PARTNER has an agreement and neither name; a city that a source lists among sister and friendship cities without saying which is SISTER_CITY, as its citation notes.")]
    public required PartnerRelation Relation { get; init; }

    [Label("締盟時間", "Partner since"), Open]
    [Note("來源所載締結此關係的時間；未載則為空。", "When the tie was made, as far as a source says so.")]
    public PartialDate? Since { get; init; }
}
