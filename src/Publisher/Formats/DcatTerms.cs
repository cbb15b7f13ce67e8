using System.Text.Json.Nodes;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// The words of a DCAT-AP catalogue. What comes from an authority list is named by its address there and typed here, so that a reader, and a validator,
/// needs no network to know what it is.
/// </summary>
internal static class DcatTerms
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    private static readonly (string Code, Label Label)[] AllThemes =
    [
        ("ECON", new("經濟與金融", "Economy and finance")),
        ("GOVE", new("政府與公部門", "Government and public sector")),
        ("INTR", new("國際事務", "International issues")),
        ("JUST", new("司法、法制與公共安全", "Justice, legal system and public safety")),
        ("TECH", new("科學與技術", "Science and technology")),
        ("TRAN", new("運輸", "Transport")),
    ];

    public static JsonObject Context() => new()
    {
        ["adms"] = "http://www.w3.org/ns/adms#",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["title"] = InLanguages("dct:title"),
        ["description"] = InLanguages("dct:description"),
        ["keyword"] = InLanguages("dcat:keyword"),
        ["label"] = InLanguages("rdfs:label"),
        ["prefLabel"] = InLanguages("skos:prefLabel"),
        ["name"] = InLanguages("foaf:name"),
        ["fn"] = InLanguages("vcard:fn"),
        ["versionNotes"] = InLanguages("adms:versionNotes"),
        ["issued"] = new JsonObject { ["@id"] = "dct:issued", ["@type"] = "xsd:date" },
        ["modified"] = new JsonObject { ["@id"] = "dct:modified", ["@type"] = "xsd:date" },
    };

    public static JsonObject Typed(string id, string type) => new() { ["@id"] = id, ["@type"] = type };

    public static JsonObject Concept(string id, Label label)
    {
        var concept = Typed(id, "skos:Concept");
        concept["prefLabel"] = MetadataJson.Languages(label);
        return concept;
    }

    public static JsonNode? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    /// <summary>A date under the datatype that claims no more than it knows.</summary>
    public static JsonObject? Date(PartialDate? date) => date is not { } known ? null : new()
    {
        ["@type"] = known switch { { Day: not null } => "xsd:date", { Month: not null } => "xsd:gYearMonth", _ => "xsd:gYear" },
        ["@value"] = known.ToString(),
    };

    public static JsonObject License()
    {
        var license = Typed(DataLicense.Url, "dct:LicenseDocument");
        license["title"] = MetadataJson.Languages(DataLicense.Label);
        license["dct:identifier"] = DataLicense.Spdx;
        return license;
    }

    public static JsonObject Agent(string id, Contact contact)
    {
        var agent = Typed(id, "foaf:Agent");
        agent["name"] = new JsonObject { ["zh-Hant"] = contact.NameZh, ["en"] = contact.NameEn };
        agent["foaf:homepage"] = contact.Homepage is { } homepage ? Typed(homepage, "foaf:Document") : null;
        return agent;
    }

    public static JsonObject ContactPoint(Contact contact) => new()
    {
        ["@type"] = new JsonArray("vcard:Organization", "vcard:Kind"),
        ["fn"] = new JsonObject { ["zh-Hant"] = contact.NameZh, ["en"] = contact.NameEn },
        ["vcard:hasEmail"] = contact.Email is { } email ? new JsonObject { ["@id"] = "mailto:" + email } : null,
        ["vcard:hasURL"] = contact.Homepage is { } homepage ? new JsonObject { ["@id"] = homepage } : null,
    };

    public static JsonObject Location(Label place) => new() { ["@type"] = "dct:Location", ["label"] = MetadataJson.Languages(place) };

    public static JsonArray LanguageNodes() =>
        [Typed(Authority + "language/ZHO", "dct:LinguisticSystem"), Typed(Authority + "language/ENG", "dct:LinguisticSystem")];

    public static JsonObject Theme(string code) =>
        Concept($"{Authority}data-theme/{code}", AllThemes.Single(theme => theme.Code == code).Label);

    public static JsonObject Themes()
    {
        var scheme = Typed(Authority + "data-theme", "skos:ConceptScheme");
        scheme["title"] = MetadataJson.Languages(new("歐盟資料主題", "EU data themes"));
        return scheme;
    }

    public static JsonObject Frequency(UpdateFrequency frequency) => Typed(FrequencyId(frequency), "dct:Frequency");

    public static string FrequencyId(UpdateFrequency frequency)
    {
        var code = frequency.Value switch
        {
            "daily" => "DAILY",
            "weekly" => "WEEKLY",
            "twiceWeekly" => "WEEKLY_2",
            "monthly" => "MONTHLY",
            "quarterly" => "QUARTERLY",
            "halfYearly" => "ANNUAL_2",
            "yearly" => "ANNUAL",
            _ => "IRREG",
        };
        return $"{Authority}frequency/{code}";
    }

    public static JsonObject PublicAccess() => Typed(Authority + "access-right/PUBLIC", "dct:RightsStatement");

    /// <summary>An entry of the EU's list of file types; a format that the list lacks is told in words.</summary>
    public static JsonObject Format(DataFile file) => file.MediaType is null
        ? new() { ["@type"] = "dct:MediaTypeOrExtent", ["rdfs:label"] = file.Format }
        : Typed($"{Authority}file-type/{file.Format}", "dct:MediaTypeOrExtent");

    public static JsonObject? MediaType(DataFile file) =>
        file.MediaType is { } type ? Typed("https://www.iana.org/assignments/media-types/" + type, "dct:MediaType") : null;

    public static JsonObject Checksum(string sha256) => new()
    {
        ["@type"] = "spdx:Checksum",
        ["spdx:algorithm"] = Typed("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"),
        ["spdx:checksumValue"] = new JsonObject { ["@type"] = "xsd:hexBinary", ["@value"] = sha256 },
    };

    private static JsonObject InLanguages(string id) => new() { ["@id"] = id, ["@container"] = "@language" };
}
