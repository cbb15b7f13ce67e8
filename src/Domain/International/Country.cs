using OpenGov.Domain.Model;

namespace OpenGov.Domain.International;

/// <summary>A country or territory of ISO 3166-1; the code is its alpha-2 code.</summary>
[Entity("國家或地區", "Country", Plural = "countries", Purpose = "The code list of countries and territories.")]
public sealed class Country : KeyedEntity
{
    [Label("國家代碼", "Country code"), AliasOf(nameof(Key))]
    public string Code => Key;

    [Label("中文名稱", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameZh { get; init; }

    [Label("英文名稱", "English name"), Open, Searched(SearchedAttribute.Title)]
    public required string NameEn { get; init; }
}
