using System.Text.Json.Nodes;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// A dataset as a Frictionless Data Package, v1: what data tools and spreadsheets' add-ons open. Holds no date of its own, so that it changes only with the
/// data and the card, whose members stand in it under the card's names where the standard has none.
/// </summary>
internal static class DataPackage
{
    public const string FileName = "datapackage.json";

    /// <param name="files">Holds at least every table's.</param>
    /// <param name="statistics">As <see cref="DatasetEntry.Statistics"/>.</param>
    public static byte[] Write(
        string slug,
        DatasetCard card,
        PublisherIdentity publisher,
        IReadOnlyList<TableDescription> tables,
        IReadOnlyList<PublishedFile> files,
        Label? statistics = null)
    {
        var description = DatasetWords.Description(card, statistics);
        var place = DatasetCoverage.Place(card, publisher);
        return MetadataJson.Write(new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = slug,
            ["title"] = card.TitleZh,
            ["titleEn"] = card.TitleEn,
            ["description"] = description.Zh,
            ["descriptionEn"] = description.En,
            ["frequency"] = card.Frequency.Value,
            ["temporal"] = card.From is null && card.To is null ? null : new JsonObject { ["from"] = card.From?.ToString(), ["to"] = card.To?.ToString() },
            ["spatial"] = place.Zh,
            ["spatialEn"] = place.En,
            ["keywords"] = MetadataJson.Texts([.. card.KeywordsZh, .. card.KeywordsEn]),
            ["licenses"] = new JsonArray(new JsonObject
            {
                ["name"] = DataLicense.Spdx,
                ["path"] = DataLicense.Url,
                ["title"] = DataLicense.Label.Zh,
                ["titleEn"] = DataLicense.Label.En,
            }),
            ["sources"] = new JsonArray(Source(DatasetCoverage.Source(card, publisher))),
            ["contributors"] = new JsonArray(Contributor(publisher.Contact, "publisher"), Contributor(publisher.ContactOf(card), "maintainer")),
            ["resources"] = MetadataJson.Array(tables.Select(table => Resource(table, tables, files.Single(file => file.Name == table.File)))),
        });
    }

    private static JsonObject Resource(TableDescription table, IReadOnlyList<TableDescription> tables, PublishedFile file) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = TableSchema.ResourceName(table),
        ["path"] = table.File,
        ["title"] = table.Label.Zh,
        ["titleEn"] = table.Label.En,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["bytes"] = file.Bytes,
        ["hash"] = "sha256:" + file.Sha256,
        ["dialect"] = new JsonObject
        {
            ["delimiter"] = ",",
            ["lineTerminator"] = "\r\n",
            ["quoteChar"] = "\"",
            ["doubleQuote"] = true,
            ["skipInitialSpace"] = false,
            ["header"] = true,
            ["caseSensitiveHeader"] = true,
        },
        ["schema"] = TableSchema.Of(table, tables),
    };

    private static JsonObject Source(Label source) => new() { ["title"] = source.Zh, ["titleEn"] = source.En };

    private static JsonObject Contributor(Contact contact, string role)
    {
        var contributor = Organisation(contact);
        contributor["role"] = role;
        return contributor;
    }

    private static JsonObject Organisation(Contact contact) => new()
    {
        ["title"] = contact.NameZh,
        ["titleEn"] = contact.NameEn,
        ["path"] = contact.Homepage,
        ["email"] = contact.Email,
    };
}
