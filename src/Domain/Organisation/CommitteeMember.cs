using OpenGov.Domain.Model;

namespace OpenGov.Domain.Organisation;

[Label("委員類別", "Member kind")]
public enum MemberKind
{
    [Label("召集人", "Convener")] Convener,
    [Label("學者、專業人士、工商及消保團體代表", "Expert or representative of business and consumers")] Expert,
    [Label("消費者保護官", "Consumer protection officer")] ConsumerOfficer,
    [Label("機關代表", "Agency representative")] AgencyRepresentative,
}

/// <summary>
/// One seat, or several of one kind, on a committee for one term. As visible as the person, where one is named.
/// </summary>
[Entity("委員會委員", "Committee member", Purpose = "Shows who sits on the city's committees, for whom and how long.")]
public sealed class CommitteeMember : RecordEntity, IRestrictRows
{
    public static RowRule PublicRows { get; } = new RowRule.Follows(nameof(Person));

    [Label("委員會", "Committee"), Open, Inverse("members", "委員", "Members")]
    public required EntityId<Committee> Committee { get; init; }

    [Label("類別", "Kind"), Open]
    public required MemberKind Kind { get; init; }

    [Label("人物", "Person"), Open, Inverse("committeeSeats", "擔任之委員", "Committee seats")]
    public EntityId<Person>? Person { get; init; }

    [Label("席次", "Seats"), Open, Unit("persons")]
    [Note("未列姓名時，此類委員的席數。", "How many seats of the kind, where no person is named.")]
    public int? Seats { get; init; }

    [Label("任期起日", "Term starts on"), Open]
    public PartialDate? StartsOn { get; init; }

    [Label("任期迄日", "Term ends on"), Open]
    public PartialDate? EndsOn { get; init; }
}
