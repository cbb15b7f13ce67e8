using System.Globalization;
using System.Text.Json.Nodes;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>A dataset as schema.org describes it, for search engines that read it in the dataset's page.</summary>
internal static class SchemaOrgDataset
{
    /// <summary>What Google Dataset Search takes; both languages together keep the shortest description above it.</summary>
    public const int ShortestDescription = 50;

    public const int LongestDescription = 5000;

    /// <returns>JSON-LD for the inside of a <c>script</c> element; null while the dataset has no version.</returns>
    public static string? Write(EditionAddress address, PublisherIdentity publisher, DatasetEntry dataset)
    {
        if (dataset.Newest is not { } version)
        {
            return null;
        }

        var card = dataset.Card;
        return MetadataJson.WriteForScript(new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["@id"] = address.Dataset(dataset.Slug),
            ["name"] = card.TitleZh,
            ["alternateName"] = card.TitleEn,
            ["description"] = Description(card),
            ["url"] = address.Page(dataset.Slug),
            ["identifier"] = dataset.Slug,
            ["keywords"] = MetadataJson.Texts([.. card.KeywordsZh, .. card.KeywordsEn]),
            ["license"] = DataLicense.Url,
            ["isAccessibleForFree"] = true,
            ["creator"] = Organization(publisher.Contact),
            ["publisher"] = Organization(publisher.Contact),
            ["inLanguage"] = new JsonArray("zh-Hant", "en"),
            ["datePublished"] = DcatTerms.Day(dataset.PublishedOn),
            ["dateModified"] = DcatTerms.Day(dataset.ModifiedOn),
            ["version"] = version.Name,
            ["temporalCoverage"] = DatasetCoverage.Interval(card),
            ["spatialCoverage"] = Place(card, publisher),
            ["variableMeasured"] = MetadataJson.Array(dataset.Tables.SelectMany(table => table.Columns).DistinctBy(column => column.Name).Select(Variable)),
            ["distribution"] = MetadataJson.Array(DataFile.Of(dataset, version).Select(file => Download(address, version, file))),
            ["includedInDataCatalog"] = new JsonObject
            {
                ["@type"] = "DataCatalog",
                ["name"] = DcatCatalogue.Title(publisher).Zh,
                ["url"] = address.Of("index.html"),
            },
        });
    }

    public static string Description(DatasetCard card) => $"{card.DescriptionZh}\n{card.DescriptionEn}";

    private static JsonObject Organization(Contact contact) => new()
    {
        ["@type"] = "Organization",
        ["name"] = contact.NameZh,
        ["alternateName"] = contact.NameEn,
        ["url"] = contact.Homepage,
        ["email"] = contact.Email,
    };

    private static JsonObject Place(DatasetCard card, PublisherIdentity publisher)
    {
        var place = DatasetCoverage.Place(card, publisher);
        return new JsonObject { ["@type"] = "Place", ["name"] = place.Zh, ["alternateName"] = place.En == place.Zh ? null : place.En };
    }

    private static JsonObject Variable(TableColumn column) => new()
    {
        ["@type"] = "PropertyValue",
        ["name"] = column.Name,
        ["alternateName"] = column.Label.Zh,
        ["description"] = column.Label.ToString(),
        ["unitText"] = column.Unit,
    };

    private static JsonObject Download(EditionAddress address, DatasetVersion version, DataFile file) => new()
    {
        ["@type"] = "DataDownload",
        ["name"] = file.Label.ToString(),
        ["encodingFormat"] = file.EncodingFormat,
        ["contentUrl"] = address.File(version, file.File.Name),
        ["contentSize"] = string.Create(CultureInfo.InvariantCulture, $"{file.File.Bytes} B"),
        ["sha256"] = file.File.Sha256,
    };
}
