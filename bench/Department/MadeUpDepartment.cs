using OpenGov.Domain.Gazette;
using OpenGov.Domain.International;
using OpenGov.Domain.Mayoral;
using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Department;

/// <summary>
/// A department twenty times as busy as any real one, for the bench. Nothing in it is true, and its names say so. The same in every run.
/// </summary>
internal static class MadeUpDepartment
{
    private const int Countries = 40;
    private const int Cities = 120;
    private const int People = 60_000;
    private const int Agencies = 600;
    private const int Engagements = 100_000;
    private const int ParticipantsOfEach = 3;
    private const int Petitions = 1_000_000;
    private const int Issues = 2_000;
    private const int IssuesOfYear = 100;
    private const int DocumentsOfIssue = 50;
    private const int BodyLength = 800;

    private static readonly string[] EntityColumns = ["id", "version", "created_at", "updated_at", "key"];
    private static readonly DateTimeOffset MadeAt = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Kinds = Values<EngagementKind>();
    private static readonly string[] Relations = Values<PartnerRelation>();
    private static readonly string[] AgencyKinds = Values<AgencyKind>();
    private static readonly string[] Channels = Values<PetitionChannel>();
    private static readonly string[] Statuses = Values<PetitionStatus>();
    private static readonly string[] Outcomes = Values<PetitionOutcome>();
    private static readonly string[] DocumentKinds = Values<GazetteCategory>();
    private static readonly string[] Roles = ["市長", "副市長", "局長", "代表", "議員", "理事長", "大使", "教授"];

    private static readonly string[] PetitionCategories =
        ["交通", "環境", "教育", "工務", "社會福利", "警政", "衛生", "觀光", "農業", "都市發展", "勞工", "其他"];

    /// <summary>Tables in an order in which every reference finds its row.</summary>
    public static IEnumerable<BulkTable> Tables() =>
    [
        Table("country", ["name_zh", "name_en"], Countries, i => CountryCode(i), "Country", i => [$"虛構國{i:00}", $"Made-up country {i:00}"]),
        Table("partner_city", ["name_zh", "name_en", "country_id", "relation", "since"], Cities, i => $"made-up-city-{i:000}", "PartnerCity",
            i => [$"虛構市{i:000}", $"Made-up city {i:000}", CountryOf(i), Chance.Of(Relations, i, 1), $"{1970 + (i % 50)}"]),
        Table("agency", ["name_zh", "name_en", "kind", "parent_id"], Agencies, i => $"made-up-agency-{i:000}", "Agency",
            i => [$"虛構機關{i:000}", $"Made-up agency {i:000}", Chance.Of(AgencyKinds, i, 1), i < 30 ? null : AgencyId(i % 30)]),
        Table("person", ["name_zh", "name_en", "spellings", "public_role"], People, i => $"made-up-person-{i:00000}", "Person",
            i => [$"虛構人{i:00000}", $"Made-up person {i:00000}", "[]", true]),
        Table("engagement",
            ["kind", "title_zh", "starts_on", "ends_on", "country_id", "organisation_zh", "host_zh", "place_zh", "headcount", "approximate", "topics"],
            Engagements, EngagementKey, "Engagement", Engagement),
        new("engagement_partner_cities", ["owner_id", "position", "member_id"],
            Range(Engagements).Select(i => new object?[] { Id("Engagement", EngagementKey(i)), 0L, CityOf(i) })),
        Table("participant", ["engagement_id", "person_id", "name_as_printed", "role", "side"], Engagements * ParticipantsOfEach,
            i => $"made-up-participant-{i:000000}", "Participant", Participant),
        Table("petition",
            ["channel", "category_zh", "agency_id", "received_on", "due_on", "closed_on", "status", "outcome", "petitioner_name", "petitioner_contact", "text_zh"],
            Petitions, i => $"made-up-petition-{i:0000000}", "Petition", Petition),
        Table("gazette_issue", ["roc_year", "number", "kind", "planned_for", "released_at", "late"], Issues, IssueKey, "GazetteIssue", Issue),
        Table("gazette_document",
            ["category", "agency_id", "document_number", "issued_on", "title_zh", "body_zh", "effective_on", "issue_id", "sequence"],
            Issues * DocumentsOfIssue, i => $"made-up-document-{i:000000}", "GazetteDocument", Document),
    ];

    private static object?[] Engagement(int i)
    {
        var day = new DateOnly(2005, 1, 1).AddDays(Chance.Below(7300, i, 1));
        var text = i % 10 == 0 ? $"{day:yyyy-MM}" : $"{day:yyyy-MM-dd}";
        return
        [
            Chance.Of(Kinds, i, 2), $"虛構交流{i:000000}：{MadeUpText.Phrase(i, 3)}", text, null, CountryOf(City(i)), $"虛構單位{i % 5000:0000}", "虛構市政府",
            $"虛構地點{i % 300:000}", (long)Chance.Below(80, i, 4), i % 4 == 0, $"[\"{MadeUpText.Phrase(i, 5)}\"]",
        ];
    }

    private static object?[] Participant(int i) =>
    [
        Id("Engagement", EngagementKey(i / ParticipantsOfEach)), Id("Person", $"made-up-person-{Chance.Below(People, i, 1):00000}"), null,
        Chance.Of(Roles, i, 2), i % ParticipantsOfEach == 0 ? "LOCAL" : "FOREIGN",
    ];

    private static object?[] Petition(int i)
    {
        var received = new DateOnly(2015, 1, 1).AddDays(Chance.Below(3650, i, 1));
        var closed = received.AddDays(1 + Chance.Below(30, i, 2));
        var status = Chance.Below(10, i, 3) < 7 ? "CLOSED" : Chance.Of(Statuses, i, 4);
        return
        [
            Chance.Of(Channels, i, 5), Chance.Of(PetitionCategories, i, 6), AgencyId(Chance.Below(Agencies, i, 7)), received, received.AddDays(30),
            status == "CLOSED" ? closed : null, status, status == "CLOSED" ? Chance.Of(Outcomes, i, 8) : null, $"虛構市民{i:0000000}", null,
            $"虛構陳情：{MadeUpText.Phrase(i, 9)}，{MadeUpText.Phrase(i, 10)}。",
        ];
    }

    private static object?[] Issue(int i)
    {
        var planned = new DateOnly(2005 + (i / IssuesOfYear), 1, 3).AddDays(7 * (i % IssuesOfYear) / 2);
        return
        [
            RocYear(i), 1L + (i % IssuesOfYear), "REGULAR", planned, new DateTimeOffset(planned, new TimeOnly(1, 0), TimeSpan.Zero), false,
        ];
    }

    private static object?[] Document(int i) =>
    [
        Chance.Of(DocumentKinds, i, 1), AgencyId(Chance.Below(Agencies, i, 2)), $"虛構字第{i:000000}號", $"{2005 + (i / DocumentsOfIssue / IssuesOfYear)}-06",
        $"虛構公文{i:000000}：{MadeUpText.Phrase(i, 3)}", MadeUpText.Body(BodyLength, i, 4), null, Id("GazetteIssue", IssueKey(i / DocumentsOfIssue)),
        1L + (i % DocumentsOfIssue),
    ];

    private static BulkTable Table(string name, string[] columns, int count, Func<int, string> key, string type, Func<int, object?[]> values) =>
        new(name, [.. EntityColumns, .. columns],
            Range(count).Select(i => (object?[])[Id(type, key(i)), 1L, MadeAt, MadeAt, key(i), .. values(i)]));

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static long Id(string type, string key) => GlobalId.FromKey(type, key).Value;

    /// <summary>Codes that ISO 3166-1 leaves to its users: no country has one of them.</summary>
    private static string CountryCode(int i) => i < 26 ? $"X{(char)('A' + i)}" : $"Q{(char)('M' + i - 26)}";

    private static string EngagementKey(int i) => $"made-up-engagement-{i:000000}";

    private static long RocYear(int issue) => 94L + (issue / IssuesOfYear);

    private static string IssueKey(int i) => $"{RocYear(i):000}-{1 + (i % IssuesOfYear):000}";

    private static int City(int engagement) => Chance.Below(Cities, engagement, 6);

    private static long CityOf(int engagement) => Id("PartnerCity", $"made-up-city-{City(engagement):000}");

    private static long CountryOf(int city) => Id("Country", CountryCode(city % Countries));

    private static long AgencyId(int i) => Id("Agency", $"made-up-agency-{i:000}");

    private static string[] Values<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => EnumModel.ToValue(value))];
}
