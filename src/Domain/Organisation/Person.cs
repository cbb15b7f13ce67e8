using OpenGov.Domain.Model;

namespace OpenGov.Domain.Organisation;

/// <summary>
/// Someone named in the record, once, however often and however spelt. The public sees only people in public or representative
/// roles as a public source printed them; students, interns and private persons are for the department.
/// </summary>
[Entity("人物", "Person", Plural = "people", Purpose = "Names who met, signed and spoke for whom, as printed in public sources.")]
public sealed class Person : RecordEntity, IRestrictRows
{
    public static RowRule PublicRows { get; } = new RowRule.IsTrue(nameof(PublicRole));

    [Label("中文姓名", "Chinese name"), Open, Searched(SearchedAttribute.Title)]
    public string? NameZh { get; init; }

    [Label("外文姓名", "Name in Latin letters"), Open, Searched(SearchedAttribute.Title)]
    public string? NameEn { get; init; }

    [Label("其他寫法", "Other spellings"), Open, Searched(SearchedAttribute.Byname)]
    [Note("各來源對同一人的其他寫法。", "How else the sources spell the same person.")]
    public required IReadOnlyList<string> Spellings { get; init; }

    [Label("具公共或代表身分", "In a public or representative role"), Open]
    [Note("公職人員、代表、講師及藝術家為是；僅此類人物公開。", "True for office holders, representatives, lecturers and artists; the public sees only these.")]
    public required bool PublicRole { get; init; }
}
