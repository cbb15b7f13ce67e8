using OpenGov.Domain.Model;

namespace OpenGov.Domain.Organisation;

[Label("決議結果", "Resolution outcome")]
public enum ResolutionOutcome
{
    [Label("通過", "Approved")] Approved,
    [Label("討論", "Discussed")] Discussed,
    [Label("報告", "Reported")] Reported,
    [Label("緩議", "Deferred")] Deferred,
    [Label("不通過", "Rejected")] Rejected,
}

/// <summary>One matter that a meeting took up, and what came of it.</summary>
[Entity("會議決議", "Resolution", Purpose = "Shows what the city's bodies decided.")]
public sealed class Resolution : RecordEntity
{
    [Label("會議", "Meeting"), Open, Inverse("resolutions", "決議", "Resolutions")]
    public required EntityId<Meeting> Meeting { get; init; }

    [Label("案由", "Title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; init; }

    [Label("結果", "Outcome"), Open]
    public required ResolutionOutcome Outcome { get; init; }
}
