using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.International;

[Label("所屬方", "Side")]
public enum Side
{
    [Label("外方", "Foreign")] Foreign,
    [Label("我方", "Local")] Local,
    [Label("其他", "Other")] Other,
}

/// <summary>One person at one engagement, in the role that the source printed. As visible as the person.</summary>
[Entity("參與人員", "Participant", Purpose = "Who took part in the city's international exchange, and for whom.")]
public sealed class Participant : RecordEntity, IRestrictRows
{
    public static RowRule PublicRows { get; } = new RowRule.Follows(nameof(Person));

    [Label("國際交流", "Engagement"), Open, Inverse("participants", "參與人員", "Participants")]
    public required EntityId<Engagement> Engagement { get; init; }

    [Label("人物", "Person"), Open, Inverse("participations", "參與之交流", "Participations")]
    public required EntityId<Person> Person { get; init; }

    [Label("來源所載姓名", "Name as printed"), Open, Searched(SearchedAttribute.Title)]
    [Note("來源的寫法；與人物姓名相同時為空。", "The spelling of the source, where it differs from the person's name.")]
    public string? NameAsPrinted { get; init; }

    [Label("職稱或身分", "Role"), Open, Searched(SearchedAttribute.Body)]
    public string? Role { get; init; }

    [Label("所屬方", "Side"), Open]
    [Note("外方代表對方城市或國家，我方代表高雄市，其他為中央或第三方。", "FOREIGN is the other city or country, LOCAL is Kaohsiung, OTHER is the central government or a third party.")]
    public required Side Side { get; init; }
}
