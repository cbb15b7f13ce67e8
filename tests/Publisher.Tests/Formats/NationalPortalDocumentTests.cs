using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class NationalPortalDocumentTests
{
    private static readonly JsonSerializerOptions AsTheyAre = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly EditionAddress Public = EditionAddress.Of("https://data.example.org/open");

    [Fact]
    public void It_has_the_portals_keys_and_says_nothing_that_is_not_known()
    {
        using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, Entries.Publisher, Entries.PartnerCities)!);
        Assert.Equal(
            [
                "categoryService", "title", "description", "type", "license", "cost", "dataProvider", "publisherContactName", "updateFrequency", "coverageStartedDate",
                "coverageEndedDate", "publishedDate", "modifiedDate", "spatialCoverage", "language", "relatedUrl", "keyword", "notes", "distribution",
            ],
            document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-12-30", document.RootElement.GetProperty("publishedDate").GetString());
        Assert.Equal("2026-12-31", document.RootElement.GetProperty("modifiedDate").GetString());
    }

    [Fact]
    public void A_resource_tells_its_format_its_address_and_its_fields()
    {
        using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, Entries.Publisher, Entries.PartnerCities)!);
        var resource = document.RootElement.GetProperty("distribution")[0];
        Assert.Equal("CSV", resource.GetProperty("resourceFormat").GetString());
        Assert.Equal(
            "https://data.example.org/open/versions/dataset-partner-cities-2026-12-31-00000000/partner-cities.csv",
            resource.GetProperty("resourceDownloadUrl").GetString());
        var field = resource.GetProperty("resourceField")[1];
        Assert.Equal("nameZh", field.GetProperty("name").GetString());
        Assert.Equal("中文名稱", field.GetProperty("description").GetString());
    }

    [Fact]
    public void Time_is_told_in_whole_days_and_the_rhythm_in_whole_units()
    {
        Assert.True(PartialDate.TryParse("2012", out var from));
        Assert.True(PartialDate.TryParse("2023-02", out var to));
        var card = Entries.PartnerCities.Card with { From = from, To = to, Frequency = UpdateFrequency.All.Single(frequency => frequency.Value == "quarterly") };
        using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, Entries.Publisher, Entries.PartnerCities with { Card = card })!);
        Assert.Equal("2012-01-01", document.RootElement.GetProperty("coverageStartedDate").GetString());
        Assert.Equal("2023-02-28", document.RootElement.GetProperty("coverageEndedDate").GetString());
        Assert.Equal("""{"regularupdate":true,"Frequency":"3","unittime":"月"}""", JsonSerializer.Serialize(document.RootElement.GetProperty("updateFrequency"), AsTheyAre));
    }

    [Theory]
    [InlineData("irregular", """{"regularupdate":false}""")]
    [InlineData("twiceWeekly", """{"regularupdate":true,"Frequency":"1","unittime":"週"}""")]
    public void A_rhythm_that_is_no_whole_unit_is_told_as_the_longest_wait(string frequency, string told)
    {
        var card = Entries.PartnerCities.Card with { Frequency = UpdateFrequency.All.Single(known => known.Value == frequency) };
        using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, Entries.Publisher, Entries.PartnerCities with { Card = card })!);
        Assert.Equal(told, JsonSerializer.Serialize(document.RootElement.GetProperty("updateFrequency"), AsTheyAre));
        Assert.Contains(card.Frequency.Label.Zh, document.RootElement.GetProperty("notes").GetString());
    }

    [Fact]
    public void The_agency_is_named_by_its_number_and_has_a_telephone_where_the_publisher_tells_them()
    {
        var publisher = Entries.Publisher with { Oid = "2.16.886.101", Contact = Entries.Publisher.Contact with { Phone = "07-0000000" } };
        using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, publisher, Entries.PartnerCities)!);
        Assert.Equal("2.16.886.101|高雄市政府行政暨國際處", document.RootElement.GetProperty("publisherOID").GetString());
        Assert.Equal("07-0000000", document.RootElement.GetProperty("publisherContactPhone").GetString());
    }

    [Fact]
    public void Every_form_of_the_data_is_described_by_the_names_in_it()
    {
        Assert.Equal(["中文名稱", "英文名稱", "國家：中文名稱", "關係", "締盟時間", "締盟時間（年）", "出處", "識別碼", "國家代碼"], Fields("partner-cities-spreadsheet.csv"));
        Assert.Equal(["id", "nameZh", "nameEn", "country.code", "country.nameZh", "relation", "since", "citations.section", "citations.note", "citations.source.titleZh"], Fields("partner-cities.ndjson"));
        Assert.Equal(Fields("partner-cities.ndjson").Select(name => "rows." + name), Fields("partner-cities.json"));
        Assert.Equal(["parentId", "section", "note", "sourceTitleZh"], Fields("partner-cities-citations.csv"));
    }

    [Fact]
    public void A_dataset_of_two_lists_tells_each_of_them_apart()
    {
        var citations = Shape.Of("citations", "Citation", ["section"]);
        var entry = Entries.Of(
            "information-security",
            TableDescription.Of("information-security",
            [
                Shape.Of("certifications", "Certification", ["id", "standardZh"], citations),
                Shape.Of("assessments", "Assessment", ["id", "titleZh"], Shape.Of("citations", "Citation", ["section"])),
            ]),
            versions: 1);
        using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, Entries.Publisher, entry)!);
        var resources = document.RootElement.GetProperty("distribution").EnumerateArray().ToDictionary(
            resource => resource.GetProperty("resourceDownloadUrl").GetString()!.Split('/')[^1]);
        Assert.Equal(
            ["assessments.id", "assessments.titleZh", "assessments.citations.section"],
            Names(resources["information-security.json"]).Where(name => name!.StartsWith("assessments.", StringComparison.Ordinal)));
        Assert.Equal(["id", "titleZh", "citations.section"], Names(resources["information-security-assessments.ndjson"]));
        Assert.Equal(["標題", "出處", "識別碼"], Names(resources["information-security-assessments-spreadsheet.csv"]));
        var titles = resources.Values.Select(resource => resource.GetProperty("resourceDescription").GetString()).ToList();
        Assert.Equal(titles.Distinct(), titles);
    }

    private static IReadOnlyList<string?> Fields(string file)
    {
        using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, Entries.Publisher, Entries.PartnerCities)!);
        return Names(document.RootElement.GetProperty("distribution").EnumerateArray().Single(
            resource => resource.GetProperty("resourceDownloadUrl").GetString()!.EndsWith("/" + file, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string?> Names(JsonElement resource) =>
        [.. resource.GetProperty("resourceField").EnumerateArray().Select(field => field.GetProperty("name").GetString())];
}
