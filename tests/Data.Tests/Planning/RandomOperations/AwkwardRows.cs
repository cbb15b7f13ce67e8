using System.Globalization;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>What the shipped record lacks: text at the edges of Unicode, values at the edges of their types, hidden rows among shown ones, ties.</summary>
internal static class AwkwardRows
{
    /// <summary>Stands in everything that only the department may read.</summary>
    public const string Confidential = "🔒機密";

    /// <summary>By code point the last but one stands before the last; by UTF-16 it is the other way round.</summary>
    private static readonly string[] Texts =
        ["", " ", "A", "a", "é", "e\u0301", "%", "_", "\\", "\"quoted\"", "a\nb\tc", "\u007f", "高", "高雄", "\ue000", "\uff5e", "😀", "𠮷野家"];

    private static readonly string[] Days = ["0001", "0001-01", "2023", "2023-01", "2023-01-01", "2023-01-02", "2023-02", "9999-12", "9999-12-31"];

    public static void Write(WriteBatch batch)
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            batch.Insert(Row("Country", $"x{i}", ("nameZh", Texts[i]), ("nameEn", Texts[^(i + 1)])));
            batch.Insert(Row("Person", $"x{i}", ("nameZh", Texts[i]), ("spellings", new[] { Texts[i], "" }), ("publicRole", i % 3 == 0)));
            batch.Insert(Row("Agency", $"x{i}", ("nameZh", "同名"), ("nameEn", i % 2 == 0 ? null : Texts[i]), ("kind", "OTHER"),
                ("parent", i == 0 ? null : Id("Agency", $"x{i / 2}"))));
        }

        WriteEngagements(batch);
        WriteFigures(batch);
        WriteGazette(batch);
        WriteCases(batch);
        batch.Insert(Row("Edition", "e1", ("number", 1), ("sealedAt", DateTimeOffset.UnixEpoch), ("manifestSha256", ""), ("journalSequence", long.MaxValue)));
        batch.Insert(Row("Edition", "e2", ("number", 2), ("sealedAt", Instant("9999-12-31T23:59:59.998Z")), ("manifestSha256", ""), ("journalSequence", -1L)));
    }

    private static void WriteEngagements(WriteBatch batch)
    {
        int?[] headcounts = [null, 0, -1, 1, int.MaxValue, int.MinValue];
        for (var i = 0; i < Days.Length; i++)
        {
            var row = Row("Engagement", $"x{i}",
                ("kind", "TRIP"), ("titleZh", Texts[i]), ("startsOn", Day(Days[i])), ("endsOn", i % 2 == 0 ? null : Day(Days[i])),
                ("headcount", headcounts[i % headcounts.Length]), ("approximate", i % 2 == 0), ("topics", Array.Empty<string>()),
                ("country", i % 3 == 0 ? null : Id("Country", "x1")));
            batch.Insert(row);
            batch.Insert(Row("Participant", $"x{i}",
                ("engagement", Id("Engagement", $"x{i / 3}")), ("person", Id("Person", $"x{i}")), ("role", Texts[i]), ("side", "OTHER")));

            var agreement = Row("Agreement", $"x{i}", ("titleZh", "同名"), ("kind", "MEMORANDUM"), ("signedOn", Day(Days[i])), ("fields", new[] { Texts[i] }));
            agreement.Links[Link("Agreement", "signatories")] = [.. Enumerable.Range(0, i).Select(number => Id("Person", $"x{(number * 5) % Texts.Length}"))];
            batch.Insert(agreement);
        }
    }

    private static void WriteFigures(WriteBatch batch)
    {
        decimal[] values = [0, 1, -1, 0.0001m, -0.0001m, 922337203685477.5807m, -922337203685477.5808m, 100, 99.5m];
        DateOnly[] days = [DateOnly.MinValue, new(2023, 1, 1), DateOnly.MaxValue];
        batch.Insert(Row("Indicator", "x", ("area", "VENUES"), ("nameZh", ""), ("nameEn", ""), ("unit", "%"), ("dimensions", Array.Empty<string>())));
        for (var i = 0; i < values.Length; i++)
        {
            batch.Insert(Row("Figure", $"x{i}",
                ("indicator", Id("Indicator", "x")), ("startsOn", days[i % 3]), ("endsOn", days[i % 2]), ("rocYear", i - 4), ("value", values[i]),
                ("approximate", i % 2 == 0), ("atLeast", false), ("targetMet", true), ("cumulative", i % 3 == 0), ("origin", "COMPUTED"),
                ("note", i % 4 == 0 ? null : Texts[i])));
        }
    }

    private static void WriteGazette(WriteBatch batch)
    {
        for (var i = 0; i < 4; i++)
        {
            batch.Insert(Row("GazetteIssue", $"x{i}",
                ("rocYear", 115), ("number", i), ("kind", "REGULAR"), ("plannedFor", new DateOnly(2026, 1, 5)), ("late", false),
                ("releasedAt", i % 2 == 0 ? null : Instant("2026-01-05T01:00:00.001Z"))));
            for (var j = 0; j < 3; j++)
            {
                batch.Insert(Row("GazetteDocument", $"x{i}-{j}",
                    ("category", "ORDER"), ("titleZh", "同名"), ("sequence", j), ("issue", Id("GazetteIssue", $"x{i}")), ("agency", Id("Agency", $"x{j}"))));
            }

            batch.Insert(Row("GazetteSubmission", $"x{i}",
                ("category", "ORDER"), ("agency", Id("Agency", $"x{i}")), ("titleZh", Confidential), ("bodyZh", Confidential), ("status", "PUBLISHED"),
                ("submittedAt", DateTimeOffset.UnixEpoch), ("submittedBy", Confidential), ("document", Id("GazetteDocument", $"x{i}-0"))));
        }
    }

    /// <summary>Rows that the public knows nothing of, beside rows that it does.</summary>
    private static void WriteCases(WriteBatch batch)
    {
        long?[] amounts = [null, 0, -1, long.MaxValue / 2, 30_000, 30_000];
        DateOnly[] days = [DateOnly.MinValue, new(2023, 12, 31), new(2024, 1, 1), DateOnly.MaxValue];
        for (var i = 0; i < 6; i++)
        {
            batch.Insert(Row("Petition", $"x{i}",
                ("channel", i % 2 == 0 ? "ONLINE" : "LETTER"), ("categoryZh", Texts[^(i + 1)]), ("agency", i == 0 ? null : Id("Agency", $"x{i / 2}")),
                ("receivedOn", days[i % days.Length]), ("status", "CLOSED"), ("outcome", i % 3 == 0 ? null : "REFUSED"), ("textZh", Confidential)));
            batch.Insert(Row("ConsumerCase", $"x{i}",
                ("stage", "MEDIATION"), ("industryZh", "同名"), ("openedOn", days[i % days.Length]), ("amount", amounts[i]), ("textZh", Confidential)));
        }
    }

    private static EntityRow Row(string type, string key, params (string Property, object? Value)[] values)
    {
        var row = new EntityRow(DomainModel.Current.Entity(type)) { ["key"] = key };
        foreach (var (property, value) in values)
        {
            row[property] = value;
        }

        return row;
    }

    private static long Id(string type, string key) => GlobalId.FromKey(type, key).Value;

    private static RelationModel.Link Link(string type, string name) => (RelationModel.Link)DomainModel.Current.Entity(type).FindRelation(name)!;

    private static PartialDate Day(string text) => PartialDate.TryParse(text, out var day) ? day.Value : throw new FormatException(text);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
