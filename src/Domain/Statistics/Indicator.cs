using OpenGov.Domain.Model;

namespace OpenGov.Domain.Statistics;

/// <summary>Something that the department counts, with its definition.</summary>
[Entity("指標", "Indicator", Purpose = "Defines what each figure measures.")]
public sealed class Indicator : KeyedEntity
{
    [Label("代碼", "Code"), AliasOf(nameof(Key))]
    public string Code => Key;

    [Label("領域", "Area"), Open]
    public required Area Area { get; init; }

    /// <summary>The system whose work it counts.</summary>
    [Label("業務系統", "System"), Open, Inverse("indicators", "指標", "Indicators")]
    public EntityId<System>? System { get; init; }

    [Label("中文名稱", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("英文名稱", "English name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameEn { get; init; }

    [Label("單位", "Unit"), Open, Vocabulary(typeof(UnitOfMeasure))]
    [Note("此指標各筆數值的單位。", "What the values of its figures count.")]
    public required string Unit { get; init; }

    [Label("分類項目", "Dimensions"), Open, Vocabulary(typeof(DimensionName))]
    [Note("此指標的數據可能採用的分類，並非每筆皆有。", "The aspects by which its figures may be split; not every figure is.")]
    public required IReadOnlyList<string> Dimensions { get; init; }

    [Label("英文定義", "Definition"), Open, Searched(SearchedAttribute.Body)]
    public string? DefinitionEn { get; init; }
}
