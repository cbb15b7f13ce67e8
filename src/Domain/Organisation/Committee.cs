using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Organisation;

/// <summary>A standing body with members or meetings: the municipal meeting, a consumer committee, a working group.</summary>
[Entity("委員會", "Committee", Purpose = "Names the bodies that meet and decide.")]
public sealed class Committee : RecordEntity
{
    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    [Label("中文名稱", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("英文名稱", "English name"), Open, Searched(SearchedAttribute.Title)]
    public string? NameEn { get; init; }

    [Label("設置依據", "Legal basis"), Open, Searched(SearchedAttribute.Body)]
    public string? BasisZh { get; init; }
}
