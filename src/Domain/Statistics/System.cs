using OpenGov.Domain.Model;

namespace OpenGov.Domain.Statistics;

/// <summary>One of the systems that the department runs, and what serves it here.</summary>
[Entity("業務系統", "System", Purpose = "Shows which of the department's systems the platform serves, and with what.")]
public sealed class System : KeyedEntity
{
    [Label("編號", "Number"), Open, Unique]
    public required int Number { get; init; }

    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    [Label("中文名稱", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("英文名稱", "English name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameEn { get; init; }

    [Label("資料型別", "Types"), Open]
    public required IReadOnlyList<string> Types { get; init; }

    [Label("無資料原因", "Why it holds no data"), Open]
    [Note("依設計不公開任何資料時的原因。", "Given where the system has no data by design.")]
    public string? NoDataReasonZh { get; init; }
}
