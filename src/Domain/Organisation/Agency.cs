using OpenGov.Domain.Model;

namespace OpenGov.Domain.Organisation;

[Label("機關類別", "Agency kind")]
public enum AgencyKind
{
    [Label("局處", "Bureau")] Bureau,
    [Label("區公所", "District office")] DistrictOffice,
    [Label("學校", "School")] School,
    [Label("公司或法人", "Corporation")] Corporation,
    [Label("議會", "Council")] Council,
    [Label("中央機關", "Central agency")] Central,
    [Label("其他", "Other")] Other,
}

/// <summary>A public body: of the city, or one that the city deals with.</summary>
[Entity("機關", "Agency", Plural = "agencies", Purpose = "Names the bodies that act in the record.")]
public sealed class Agency : RecordEntity
{
    [Label("代碼", "Code"), AliasOf(nameof(Key))]
    public string Code => Key;

    [Label("中文名稱", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("英文名稱", "English name"), Open, Searched(SearchedAttribute.Title)]
    public string? NameEn { get; init; }

    [Label("類別", "Kind"), Open]
    public required AgencyKind Kind { get; init; }

    [Label("上級機關", "Parent"), Open, Inverse("children", "所屬機關", "Subordinate agencies")]
    public EntityId<Agency>? Parent { get; init; }
}
