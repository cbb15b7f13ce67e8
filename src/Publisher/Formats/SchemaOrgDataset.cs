using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>A dataset as schema.org describes it, in the language of the page in which search engines read it.</summary>
internal static class SchemaOrgDataset
{
    /// <summary>What Google Dataset Search takes; both languages together keep the shortest description above it.</summary>
    public const int ShortestDescription = 50;

    public const int LongestDescription = 5000;

    /// <returns>JSON-LD for the page in each language; null while the dataset has no version.</returns>
    public static Label? Write(EditionAddress address, PublisherIdentity publisher, DatasetEntry dataset) => dataset.Newest is not { } version
        ? null
        : new(
            Write(address, publisher, dataset, version, label => label.Zh, label => label.En, address.Page(dataset.Slug)),
            Write(address, publisher, dataset, version, label => label.En, label => label.Zh, address.Of($"datasets/{dataset.Slug}/en.html")));

    /// <param name="own">The text in the page's language.</param>
    /// <param name="other">The text in the other one.</param>
    private static string Write(
        EditionAddress address, PublisherIdentity publisher, DatasetEntry dataset, DatasetVersion version, Func<Label, string> own, Func<Label, string> other, string page)
    {
        var card = dataset.Card;
        var organization = Organization(publisher.Contact);
        var title = new Label(card.TitleZh, card.TitleEn);
        var description = DatasetWords.Description(card, dataset.Statistics);
        return Encoding.UTF8.GetString(MetadataJson.Write(new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["@id"] = address.Dataset(dataset.Slug),
            ["name"] = own(title),
            ["alternateName"] = other(title),
            ["description"] = $"{own(description)}\n{other(description)}",
            ["url"] = page,
            ["identifier"] = dataset.Slug,
            ["keywords"] = MetadataJson.Texts([.. card.KeywordsZh, .. card.KeywordsEn]),
            ["license"] = DataLicense.Url,
            ["isAccessibleForFree"] = true,
            ["creator"] = organization,
            ["publisher"] = organization.DeepClone(),
            ["inLanguage"] = new JsonArray("zh-Hant", "en"),
            ["datePublished"] = DcatTerms.Day(dataset.PublishedOn),
            ["dateModified"] = DcatTerms.Day(dataset.ModifiedOn),
            ["version"] = version.Name,
            ["temporalCoverage"] = DatasetCoverage.Interval(card),
            ["spatialCoverage"] = new JsonObject { ["@type"] = "Place", ["name"] = own(DatasetCoverage.Place(card, publisher)) },
            ["variableMeasured"] = MetadataJson.Array(
                dataset.Tables.SelectMany(table => table.Columns).Where(IsMeasured).DistinctBy(column => column.Name).Select(Variable)),
            ["distribution"] = MetadataJson.Array(DataFile.Of(dataset, version).Select(Download)),
            ["includedInDataCatalog"] = new JsonObject
            {
                ["@type"] = "DataCatalog",
                ["name"] = own(DcatCatalogue.Title(publisher)),
                ["url"] = address.Of("index.html"),
            },
        }));

        JsonObject Organization(Contact contact)
        {
            var name = new Label(contact.NameZh, contact.NameEn ?? contact.NameZh);
            return new()
            {
                ["@type"] = "Organization",
                ["name"] = own(name),
                ["alternateName"] = other(name) == own(name) ? null : other(name),
                ["url"] = contact.Homepage,
                ["email"] = contact.Email,
                ["telephone"] = contact.Phone,
            };
        }

        JsonObject Variable(TableColumn column) => new()
        {
            ["@type"] = "PropertyValue",
            ["name"] = own(column.Label),
            ["alternateName"] = column.Name,
            ["description"] = ColumnNotes.Of(column) is { } note ? own(note) : null,
            ["unitText"] = column.UnitLabel is { } unit ? own(unit) : null,
        };

        JsonObject Download(DataFile file) => new()
        {
            ["@type"] = "DataDownload",
            ["name"] = own(file.Label),
            ["encodingFormat"] = file.EncodingFormat,
            ["contentUrl"] = address.File(version, file.File.Name),
            ["contentSize"] = string.Create(CultureInfo.InvariantCulture, $"{file.File.Bytes} B"),
            ["sha256"] = file.File.Sha256,
        };
    }

    /// <summary>Ids and keys join rows, and the label of a code says its column again: none of them tells what the dataset is about.</summary>
    private static bool IsMeasured(TableColumn column) => column is { IsIdentifier: false, LabelOf: null };
}
