using System.Globalization;
using System.Text.Json.Nodes;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>One dataset of a DCAT-AP catalogue, with a distribution for each file of its newest version and every version before it.</summary>
internal sealed class DcatDataset(EditionAddress address, PublisherIdentity publisher, DatasetEntry dataset)
{
    private readonly DatasetCard card = dataset.Card;

    public JsonObject Write() => new()
    {
        ["@id"] = address.Dataset(dataset.Slug),
        ["@type"] = "dcat:Dataset",
        ["title"] = Title(),
        ["description"] = MetadataJson.Languages(DatasetWords.Description(card, dataset.Statistics)),
        ["dct:identifier"] = dataset.Slug,
        ["keyword"] = new JsonObject { ["zh-Hant"] = MetadataJson.Texts(card.KeywordsZh), ["en"] = MetadataJson.Texts(card.KeywordsEn) },
        ["dcat:theme"] = DcatTerms.Theme(AreaSubjects.Of(card).Theme),
        ["dct:publisher"] = new JsonObject { ["@id"] = address.Of(DcatCatalogue.FileName + "#publisher") },
        ["dcat:contactPoint"] = DcatTerms.ContactPoint(publisher.ContactOf(card)),
        ["dct:accessRights"] = DcatTerms.PublicAccess(),
        ["dct:accrualPeriodicity"] = DcatTerms.Frequency(card.Frequency),
        ["dct:language"] = DcatTerms.LanguageNodes(),
        ["dct:spatial"] = DcatTerms.Location(DatasetCoverage.Place(card, publisher)),
        ["dct:temporal"] = Temporal(),
        ["dct:provenance"] = new JsonObject
        {
            ["@type"] = "dct:ProvenanceStatement",
            ["label"] = MetadataJson.Languages(DatasetCoverage.Source(card, publisher)),
        },
        ["issued"] = DcatTerms.Day(dataset.PublishedOn),
        ["modified"] = DcatTerms.Day(dataset.ModifiedOn),
        ["dcat:version"] = dataset.Newest!.Name,
        ["dcat:landingPage"] = DcatTerms.Typed(address.Page(dataset.Slug), "foaf:Document"),
        ["dcat:distribution"] = MetadataJson.Array(DataFile.Of(dataset, dataset.Newest).Select(file => Distribution(dataset.Newest, file))),
        ["dcat:hasVersion"] = MetadataJson.Array(dataset.Versions.Select((version, index) => Version(version, dataset.Versions.ElementAtOrDefault(index + 1)))),
    };

    /// <summary>A version is told by its main table; its data package, in the same folder, lists the rest.</summary>
    private JsonObject Version(DatasetVersion version, DatasetVersion? previous) => new()
    {
        ["@id"] = address.Version(version),
        ["@type"] = "dcat:Dataset",
        ["title"] = Title(),
        ["description"] = MetadataJson.Languages(new(
            $"{card.TitleZh}於 {version.SealedOn:yyyy-MM-dd} 發布的版本，共 {version.Rows} 筆。",
            $"{card.TitleEn} as published on {version.SealedOn:yyyy-MM-dd}, {version.Rows} rows.")),
        ["versionNotes"] = version.Changes is { } changes
            ? MetadataJson.Languages(new(
                $"新增 {changes.Added} 筆、移除 {changes.Removed} 筆、變更 {changes.Changed} 筆。",
                $"{changes.Added} rows added, {changes.Removed} removed, {changes.Changed} changed."))
            : null,
        ["issued"] = DcatTerms.Day(version.SealedOn),
        ["dcat:version"] = version.Name,
        ["dcat:isVersionOf"] = new JsonObject { ["@id"] = address.Dataset(dataset.Slug) },
        ["dcat:prev"] = previous is null ? null : new JsonObject { ["@id"] = address.Version(previous) },
        ["dcat:distribution"] = version == dataset.Newest
            ? MetadataJson.Array(DataFile.Of(dataset, version).Select(file => new JsonObject { ["@id"] = DistributionId(version, file) }))
            : MetadataJson.Array(DataFile.Of(dataset, version).Where(file => file.File.Name == RowFiles.Csv(dataset.Slug)).Select(file => Distribution(version, file))),
    };

    private JsonObject Distribution(DatasetVersion version, DataFile file)
    {
        var url = address.File(version, file.File.Name);
        return new JsonObject
        {
            ["@id"] = DistributionId(version, file),
            ["@type"] = "dcat:Distribution",
            ["title"] = MetadataJson.Languages(file.Label),
            ["dcat:accessURL"] = new JsonObject { ["@id"] = url },
            ["dcat:downloadURL"] = new JsonObject { ["@id"] = url },
            ["dct:format"] = DcatTerms.Format(file),
            ["dcat:mediaType"] = DcatTerms.MediaType(file),
            ["dcat:byteSize"] = new JsonObject
            {
                ["@type"] = "xsd:nonNegativeInteger",
                ["@value"] = file.File.Bytes.ToString(CultureInfo.InvariantCulture),
            },
            ["spdx:checksum"] = DcatTerms.Checksum(file.File.Sha256),
            ["dct:license"] = DcatTerms.License(),
            ["issued"] = DcatTerms.Day(version.SealedOn),
            ["dct:conformsTo"] = Description(file) is { } description && version.Files.Any(other => other.Name == description)
                ? DcatTerms.Typed(address.File(version, description), "dct:Standard")
                : null,
        };
    }

    private string DistributionId(DatasetVersion version, DataFile file) => address.File(version, file.File.Name) + "#distribution";

    /// <summary>The file beside it that says what its rows are made of; null for the spreadsheet, which is for people.</summary>
    private string? Description(DataFile file) => file switch
    {
        { IsPlainTable: true } => CsvwMetadata.FileName,
        { Format: "JSON" or "NDJSON" } => DatasetSchema.FileName(dataset.Slug),
        _ => null,
    };

    private JsonObject? Temporal() => card.From is null && card.To is null ? null : new()
    {
        ["@type"] = "dct:PeriodOfTime",
        ["dcat:startDate"] = DcatTerms.Date(card.From),
        ["dcat:endDate"] = DcatTerms.Date(card.To),
    };

    private JsonObject Title() => MetadataJson.Languages(new Label(card.TitleZh, card.TitleEn));
}
