using OpenGov.Domain.Model;

namespace OpenGov.Domain.Premises;

/// <summary>A building, or a centre of several, that the department cares for or meets in.</summary>
[Entity("建築", "Building", Purpose = "Names the buildings that the department cares for.")]
public sealed class Building : RecordEntity
{
    [Label("中文名稱", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("英文名稱", "English name"), Open, Searched(SearchedAttribute.Title)]
    public string? NameEn { get; init; }

    [Label("行政區", "District"), Open, Searched(SearchedAttribute.Body)]
    public string? DistrictZh { get; init; }
}
