using System.Text.Json.Nodes;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// A dataset as the national portal (data.gov.tw) takes it: the keys of its dataset document, second version. What the department's files do not know, such
/// as a telephone number or the portal's own number of the dataset, is left out.
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
        var contact = card.Contact ?? publisher.Contact;
        return MetadataJson.Write(new JsonObject
        {
            ["categoryService"] = AreaSubjects.Of(card).ServiceCategory,
            ["title"] = card.TitleZh,
            ["description"] = card.DescriptionZh,
            ["type"] = "rawData",
            ["license"] = "1",
            ["cost"] = "free",
            ["dataProvider"] = publisher.Contact.NameZh,
            ["publisherContactName"] = contact.NameZh,
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
            ["notes"] = $"更新頻率：{card.Frequency.Label.Zh}。下載網址為固定版本，內容不會變動；最新版本見資料集頁面。",
            ["distribution"] = MetadataJson.Array(DataFile.Of(dataset, version).Select(file => Distribution(address, dataset, version, file))),
        });
    }

    /// <summary>How many units of time pass between two updates; null where that is no whole number of them.</summary>
    private static JsonObject? Frequency(UpdateFrequency frequency) => frequency.Value switch
    {
        "daily" => Every("1", "日"),
        "weekly" => Every("1", "週"),
        "monthly" => Every("1", "月"),
        "quarterly" => Every("3", "月"),
        "halfYearly" => Every("6", "月"),
        "yearly" => Every("1", "年"),
        _ => null,
    };

    private static JsonObject Every(string number, string unit) => new() { ["Frequency"] = number, ["unittime"] = unit };

    private static JsonObject Distribution(EditionAddress address, DatasetEntry dataset, DatasetVersion version, DataFile file) => new()
    {
        ["resourceDescription"] = $"{dataset.Card.TitleZh}：{file.Label.Zh}",
        ["resourceFormat"] = file.Format,
        ["resourceCharacterEncoding"] = "UTF-8",
        ["resourceDownloadUrl"] = address.File(version, file.File.Name),
        ["resourceModified"] = DcatTerms.Day(version.SealedOn),
        ["resourceField"] = Fields(dataset, file),
    };

    /// <summary>The columns of a table by their headings; a nested file has those of every table that it nests.</summary>
    private static JsonArray Fields(DatasetEntry dataset, DataFile file)
    {
        var tables = file.IsPlainTable ? dataset.Tables.Where(table => table.File == file.File.Name) : dataset.Tables;
        return MetadataJson.Array(tables.SelectMany(table => table.Columns).DistinctBy(column => column.Name).Select(column => new JsonObject
        {
            ["name"] = column.Name,
            ["description"] = column.Heading.Zh,
        }));
    }
}
