using System.Text.Json.Nodes;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// Every dataset of an edition as a DCAT-AP 3 catalogue, in JSON-LD whose context is its own. A dataset that awaits its first row is not in it; a withdrawn
/// one has a record that says so and why.
/// </summary>
internal static class DcatCatalogue
{
    public const string FileName = EditionAddress.Catalogue;

    /// <param name="service">The graph that answers queries; null where none is reachable.</param>
    public static byte[] Write(EditionAddress address, PublisherIdentity publisher, GraphQLService? service, IReadOnlyList<DatasetEntry> datasets)
    {
        var published = datasets.Where(dataset => dataset is { Newest: not null, Card.Withdrawn: null }).ToList();
        var withdrawn = datasets.Where(dataset => dataset is { Newest: not null, Card.Withdrawn: not null }).ToList();
        var agent = DcatTerms.Agent(address.Of(FileName + "#publisher"), publisher.Contact);
        return MetadataJson.Write(new JsonObject
        {
            ["@context"] = DcatTerms.Context(),
            ["@id"] = address.Of(FileName + "#catalogue"),
            ["@type"] = "dcat:Catalog",
            ["title"] = MetadataJson.Languages(Title(publisher)),
            ["description"] = MetadataJson.Languages(Description(publisher)),
            ["dct:publisher"] = agent,
            ["dct:license"] = DcatTerms.License(),
            ["dct:language"] = DcatTerms.LanguageNodes(),
            ["dct:spatial"] = DcatTerms.Location(new(publisher.SpatialZh, publisher.SpatialEn)),
            ["dct:conformsTo"] = DcatTerms.Typed("https://semiceu.github.io/DCAT-AP/releases/3.0.1/", "dct:Standard"),
            ["foaf:homepage"] = DcatTerms.Typed(address.Of("index.html"), "foaf:Document"),
            ["issued"] = DcatTerms.Day(published.Min(dataset => dataset.PublishedOn)),
            ["modified"] = DcatTerms.Day(published.Max(dataset => dataset.ModifiedOn)),
            ["dcat:themeTaxonomy"] = DcatTerms.Themes(),
            ["dcat:dataset"] = MetadataJson.Array(published.Select(dataset => new DcatDataset(address, publisher, dataset).Write())),
            ["dcat:record"] = MetadataJson.Array([
                .. published.Select(dataset => Record(address, dataset, dataset.ModifiedOn!.Value)),
                .. withdrawn.Select(dataset => WithdrawnRecord(address, dataset)),
            ]),
            ["dcat:service"] = service is null ? null : Service(address, publisher, service, published),
        });
    }

    public static Label Title(PublisherIdentity publisher) =>
        new($"{publisher.Contact.NameZh}開放資料目錄", $"Open data catalogue: {publisher.Contact.NameEn}");

    private static Label Description(PublisherIdentity publisher) => new(
        $"{publisher.Contact.NameZh}發布的開放資料集，含各格式檔案、雜湊值、欄位說明及歷次版本。",
        $"The open datasets of the {publisher.Contact.NameEn}: files in every format, checksums, descriptions of columns, and every version.");

    private static JsonObject Record(EditionAddress address, DatasetEntry dataset, DateOnly modified) => new()
    {
        ["@id"] = address.Of($"{FileName}#record-{dataset.Slug}"),
        ["@type"] = "dcat:CatalogRecord",
        ["foaf:primaryTopic"] = new JsonObject { ["@id"] = address.Dataset(dataset.Slug) },
        ["issued"] = DcatTerms.Day(dataset.PublishedOn),
        ["modified"] = DcatTerms.Day(modified),
    };

    private static JsonObject WithdrawnRecord(EditionAddress address, DatasetEntry dataset)
    {
        var withdrawal = dataset.Card.Withdrawn!;
        var record = Record(address, dataset, withdrawal.On);
        record["description"] = MetadataJson.Languages(withdrawal.Reason);
        record["adms:status"] = DcatTerms.Concept("http://purl.org/adms/changetype/deleted", new("已刪除", "Deleted"));
        record["foaf:primaryTopic"] = new JsonObject
        {
            ["@id"] = address.Dataset(dataset.Slug),
            ["@type"] = "dcat:Dataset",
            ["title"] = MetadataJson.Languages(new(dataset.Card.TitleZh, dataset.Card.TitleEn)),
            ["description"] = MetadataJson.Languages(new(dataset.Card.DescriptionZh, dataset.Card.DescriptionEn)),
            ["dct:identifier"] = dataset.Slug,
            ["adms:status"] = DcatTerms.Concept("http://purl.org/adms/status/Withdrawn", new("已撤回", "Withdrawn")),
            ["dcat:landingPage"] = DcatTerms.Typed(address.Page(dataset.Slug), "foaf:Document"),
        };
        return record;
    }

    private static JsonObject Service(EditionAddress address, PublisherIdentity publisher, GraphQLService service, IReadOnlyList<DatasetEntry> published) => new()
    {
        ["@id"] = address.Of(FileName + "#graphql"),
        ["@type"] = "dcat:DataService",
        ["title"] = MetadataJson.Languages(new("GraphQL 查詢服務", "GraphQL endpoint")),
        ["description"] = MetadataJson.Languages(new(
            $"{publisher.Contact.NameZh}的公開資料圖譜：每個資料集都是一個查詢，可在此以其他條件查詢同一份資料。",
            $"The open graph of the {publisher.Contact.NameEn}: every dataset is a query, and here the same data answers others.")),
        ["dcat:endpointURL"] = new JsonObject { ["@id"] = service.Endpoint },
        ["dcat:endpointDescription"] = new JsonObject { ["@id"] = address.Of(GraphQLService.SchemaFile) },
        ["dct:conformsTo"] = DcatTerms.Typed("https://spec.graphql.org/September2025/", "dct:Standard"),
        ["dct:publisher"] = new JsonObject { ["@id"] = address.Of(FileName + "#publisher") },
        ["dct:license"] = DcatTerms.License(),
        ["dcat:servesDataset"] = MetadataJson.Array(published.Select(dataset => new JsonObject { ["@id"] = address.Dataset(dataset.Slug) })),
    };
}
