using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Staff;

/// <summary>A meeting, or a year's meetings, of the panel that reviews requests for temporary staff.</summary>
[Entity("臨時人員進用審核", "Hiring review", Purpose = "Shows what temporary staff the city's agencies were allowed to hire.")]
public sealed class HiringReview : RecordEntity
{
    [Label("召開時間", "Held on"), Open]
    [Note("僅有年度者代表全年各次會議。", "A year alone stands for the meetings of that year.")]
    public required PartialDate HeldOn { get; init; }

    /// <summary>For a row that stands for a year: the meetings in it that have no row of their own. Null for one meeting.</summary>
    [Label("未逐次列載之會議次數", "Meetings without a row of their own"), Open, Unit("meetings")]
    [Note("代表全年的一列中，沒有自己一列的會議次數；單次會議為空。", "In a row that stands for a year, its meetings without a row of their own; empty for one meeting.")]
    public int? MeetingCount { get; init; }

    [Label("提案機關", "Agencies"), Open, Inverse("hiringReviews", "進用審核", "Hiring reviews")]
    public IReadOnlyList<EntityId<Agency>> Agencies { get; init; } = [];

    [Label("審核案數", "Proposals"), Open, Unit("cases")]
    [Note("代表全年者為全年合計。", "For a row that stands for a year, of the whole year.")]
    public int? ProposalCount { get; init; }

    [Label("同意案數", "Proposals approved"), Open, Unit("cases")]
    public int? ApprovedProposalCount { get; init; }

    [Label("同意人數", "Persons approved"), Open, Unit("persons")]
    public int? ApprovedPersonCount { get; init; }
}
