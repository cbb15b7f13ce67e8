using System.Text.Json.Nodes;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// A dataset as the national portal (data.gov.tw) takes it: the keys of its dataset document, second version. What the department's files do not know, such
/// as the portal's own number of the dataset, is left out.
/// </summary>
internal static class NationalPortalDocument
{
    public static string FileName(string slug) => $"national-portal/{slug}.json";

    /// <returns>Null while the dataset has no version.</returns>
    public static byte[]? Write(EditionAddress address, PublisherIdentity publisher, DatasetEntry dataset)
    {
        if (dataset.Newest is not { } version)
        {
            return null;
        }

        var card = dataset.Card;
        var contact = publisher.ContactOf(card);
        return MetadataJson.Write(new JsonObject
        {
            ["categoryService"] = AreaSubjects.Of(card).ServiceCategory,
            ["title"] = card.TitleZh,
            ["description"] = card.DescriptionZh,
            ["type"] = "rawData",
            ["license"] = "1",
            ["cost"] = "free",
            ["dataProvider"] = publisher.Contact.NameZh,
            ["publisherOID"] = publisher.Oid is { } oid ? $"{oid}|{publisher.Contact.NameZh}" : null,
            ["publisherContactName"] = contact.NameZh,
            ["publisherContactPhone"] = contact.Phone,
            ["publisherContactEmail"] = contact.Email,
            ["updateFrequency"] = Frequency(card.Frequency),
            ["coverageStartedDate"] = DcatTerms.Day(card.From?.Earliest),
            ["coverageEndedDate"] = DcatTerms.Day(card.To?.Latest),
            ["publishedDate"] = DcatTerms.Day(dataset.PublishedOn),
            ["modifiedDate"] = DcatTerms.Day(dataset.ModifiedOn),
            ["spatialCoverage"] = DatasetCoverage.Place(card, publisher).Zh,
            ["language"] = "zh-Hant",
            ["relatedUrl"] = address.Page(dataset.Slug),
            ["keyword"] = MetadataJson.Texts(card.KeywordsZh),
            ["notes"] = $"更新頻率：{card.Frequency.Label.Zh}。下載網址為固定版本，內容不會變動；最新版本見資料集頁面。{dataset.Statistics?.Zh}",
            ["distribution"] = MetadataJson.Array(DataFile.Of(dataset, version).Select(file => Distribution(address, dataset, version, file))),
        });
    }

    /// <summary>How many units of time pass between two updates, at most: the portal knows whole numbers of them, and tells the rest in the notes.</summary>
    private static JsonObject Frequency(UpdateFrequency frequency) => frequency.Value switch
    {
        "daily" => Every("1", "日"),
        "weekly" or "twiceWeekly" => Every("1", "週"),
        "monthly" => Every("1", "月"),
        "quarterly" => Every("3", "月"),
        "halfYearly" => Every("6", "月"),
        "yearly" => Every("1", "年"),
        _ => new() { ["regularupdate"] = false },
    };

    private static JsonObject Every(string number, string unit) => new() { ["regularupdate"] = true, ["Frequency"] = number, ["unittime"] = unit };

    private static JsonObject Distribution(EditionAddress address, DatasetEntry dataset, DatasetVersion version, DataFile file) => new()
    {
        ["resourceDescription"] = file.Label.Zh.StartsWith(dataset.Card.TitleZh, StringComparison.Ordinal)
            ? file.Label.Zh
            : $"{dataset.Card.TitleZh}：{file.Label.Zh}",
        ["resourceFormat"] = file.Format,
        ["resourceCharacterEncoding"] = "UTF-8",
        ["resourceDownloadUrl"] = address.File(version, file.File.Name),
        ["resourceModified"] = DcatTerms.Day(version.SealedOn),
        ["resourceField"] = Fields(dataset, file),
    };

    /// <summary>What the file holds by the names that stand in it, which the portal looks for there.</summary>
    private static JsonArray Fields(DatasetEntry dataset, DataFile file) => file switch
    {
        { Format: "JSON" } => MetadataJson.Array(dataset.Tables.Where(table => table.Parent is null)
            .SelectMany((list, index) => Members(dataset.Tables, list, JsonDocumentFile.MemberOf(index, list.Name) + "."))),
        { Table: null } => [],
        { Format: "NDJSON" } => MetadataJson.Array(Members(dataset.Tables, file.Table, "")),
        { IsPlainTable: true } => MetadataJson.Array(file.Table.Columns.Select(column => Field(column.Name, column.Heading.Zh))),
        _ => MetadataJson.Array(file.Table.SpreadsheetHeadings.Select(heading => Field(heading, heading))),
    };

    /// <summary>The paths to every value of a row, those of the lists inside it after its own.</summary>
    private static IEnumerable<JsonObject> Members(IReadOnlyList<TableDescription> tables, TableDescription table, string before) =>
        table.Columns.Where(column => column.Path.Count > 0)
            .Select(column => Field(
                before + string.Join('.', column.Path), table.Parent is null ? column.Heading.Zh : $"{table.Label.Zh}：{column.Heading.Zh}"))
            .Concat(tables.Where(child => child.Parent == table.File).SelectMany(child => Members(tables, child, $"{before}{child.Name}.")));

    private static JsonObject Field(string name, string description) => new() { ["name"] = name, ["description"] = description };
}
