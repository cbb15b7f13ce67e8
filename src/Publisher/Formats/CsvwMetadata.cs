using System.Text.Json.Nodes;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// The plain tables as CSV on the Web describes them (W3C Recommendation "Metadata Vocabulary for Tabular Data"): one group under the name at which a
/// reader of any of its tables looks for it. Units and code lists stand in the terms of schema.org and of the RDF Data Cube vocabulary. Holds no date of its
/// own: it is content, and would make a version of the same data.
/// </summary>
internal static class CsvwMetadata
{
    public const string FileName = "csv-metadata.json";

    /// <param name="page">The way from the sealed folder and from the stable one alike to the page that shows the tables; null where there is none.</param>
    /// <param name="statistics">As <see cref="DatasetEntry.Statistics"/>.</param>
    public static byte[] Write(
        DatasetCard card, PublisherIdentity publisher, IReadOnlyList<TableDescription> tables, string? page = null, Label? statistics = null) =>
        MetadataJson.Write(new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "zh-Hant" }),
            ["@type"] = "TableGroup",
            ["dc:title"] = Texts(new(card.TitleZh, card.TitleEn)),
            ["dc:description"] = Texts(DatasetWords.Description(card, statistics)),
            ["dc:publisher"] = new JsonObject
            {
                ["schema:name"] = Texts(new(publisher.Contact.NameZh, publisher.Contact.NameEn ?? publisher.Contact.NameZh)),
                ["schema:url"] = publisher.Contact.Homepage is { } homepage ? new JsonObject { ["@id"] = homepage } : null,
            },
            ["dc:license"] = new JsonObject { ["@id"] = DataLicense.Url },
            ["dc:accrualPeriodicity"] = new JsonObject { ["@id"] = DcatTerms.FrequencyId(card.Frequency) },
            ["dc:temporal"] = DatasetCoverage.Interval(card),
            ["dc:spatial"] = Texts(DatasetCoverage.Place(card, publisher)),
            ["dcat:landingPage"] = page is null ? null : new JsonObject { ["@id"] = page },
            ["dialect"] = new JsonObject
            {
                ["encoding"] = "utf-8",
                ["delimiter"] = ",",
                ["quoteChar"] = "\"",
                ["doubleQuote"] = true,
                ["lineTerminators"] = new JsonArray("\r\n"),
                ["header"] = true,
                ["trim"] = false,
            },
            ["null"] = "",
            ["tables"] = MetadataJson.Array(tables.Select(table => Table(table, tables))),
        });

    private static JsonObject Table(TableDescription table, IReadOnlyList<TableDescription> tables) => new()
    {
        ["url"] = table.File,
        ["dc:title"] = Texts(table.Label),
        ["dc:description"] = table.Note is { } note ? Texts(note) : null,
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = MetadataJson.Array(table.Columns.Select(Column)),
            ["primaryKey"] = TableKeys.Key(table, tables)?.Name,
            ["foreignKeys"] = TableKeys.Referenced(table, tables) is not { } parent ? null : new JsonArray(new JsonObject
            {
                ["columnReference"] = TableDescription.ParentIdColumn,
                ["reference"] = new JsonObject { ["resource"] = parent.File, ["columnReference"] = parent.Id!.Name },
            }),
        },
    };

    private static JsonObject Column(TableColumn column) => new()
    {
        ["name"] = column.Name,
        ["titles"] = Titles(column),
        ["dc:description"] = ColumnNotes.Of(column) is { } note ? Texts(note) : null,
        ["datatype"] = Datatype(column),

        // An empty list is an empty cell, which no required column may have.
        ["required"] = column.Required && column.Kind != PropertyKind.TextList ? true : null,
        ["separator"] = column.Kind == PropertyKind.TextList ? "、" : null,
        ["schema:unitText"] = column.Unit,
        ["qb:codeList"] = column.Codes is { } codes ? CodeList(codes) : null,
    };

    /// <summary>The heading of the file, in no language, and what it means.</summary>
    private static JsonObject Titles(TableColumn column)
    {
        var titles = MetadataJson.Languages(column.Label);
        titles.Insert(0, "und", column.Name);
        return titles;
    }

    private static JsonNode Datatype(TableColumn column) => column.Kind switch
    {
        _ when column.Codes is { } codes => new JsonObject
        {
            ["base"] = "string",
            ["format"] = $"^({string.Join('|', codes.Values.Select(code => code.Value))})$",
        },
        PropertyKind.Integer => "integer",
        PropertyKind.Long => "long",
        PropertyKind.Decimal => "decimal",
        PropertyKind.Boolean => new JsonObject { ["base"] = "boolean", ["format"] = "true|false" },
        PropertyKind.Date => new JsonObject { ["base"] = "date", ["format"] = "yyyy-MM-dd" },
        PropertyKind.PartialDate => new JsonObject { ["base"] = "string", ["format"] = ColumnNotes.PartialDatePattern },
        PropertyKind.DateTime => "datetime",
        PropertyKind.Json => "json",
        _ => "string",
    };

    private static JsonObject CodeList(EnumModel codes) => new()
    {
        ["@type"] = "skos:ConceptScheme",
        ["skos:prefLabel"] = Texts(codes.Label),
        ["skos:hasTopConcept"] = MetadataJson.Array(codes.Values.Select(code => new JsonObject
        {
            ["@type"] = "skos:Concept",
            ["skos:notation"] = code.Value,
            ["skos:prefLabel"] = Texts(code.Label),
        })),
    };

    /// <summary>A common property in both languages: the vocabulary has no language maps there.</summary>
    private static JsonArray Texts(Label label) =>
    [
        new JsonObject { ["@value"] = label.Zh, ["@language"] = "zh-Hant" },
        new JsonObject { ["@value"] = label.En, ["@language"] = "en" },
    ];
}
