using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class DcatCatalogueTests
{
    private static readonly EditionAddress Public = EditionAddress.Of("https://data.example.org/open");

    [Fact]
    public void A_distribution_leads_to_the_dated_file_and_tells_its_size_and_checksum()
    {
        using var document = Write(Public, Entries.PartnerCities);
        var first = document.RootElement.GetProperty("dcat:dataset")[0].GetProperty("dcat:distribution")[0];
        Assert.Equal(
            "https://data.example.org/open/versions/dataset-partner-cities-2026-12-31-00000000/partner-cities.csv",
            first.GetProperty("dcat:downloadURL").GetProperty("@id").GetString());
        Assert.Equal("118", first.GetProperty("dcat:byteSize").GetProperty("@value").GetString());
        Assert.Equal(new string('a', 64), first.GetProperty("spdx:checksum").GetProperty("spdx:checksumValue").GetProperty("@value").GetString());
        Assert.EndsWith("/csv-metadata.json", first.GetProperty("dct:conformsTo").GetProperty("@id").GetString());
    }

    [Fact]
    public void A_dataset_tells_what_its_rows_are_taken_from_and_where_that_ends()
    {
        using var document = Write(Public, Entries.PartnerCities);
        var dataset = document.RootElement.GetProperty("dcat:dataset")[0];
        Assert.Equal(Entries.Publisher.Source.Zh, dataset.GetProperty("dct:provenance").GetProperty("label").GetProperty("zh-Hant").GetString());
        Assert.Equal("2024-07-31", dataset.GetProperty("dct:temporal").GetProperty("dcat:endDate").GetProperty("@value").GetString());
    }

    [Fact]
    public void Every_file_of_rows_is_a_distribution_and_no_other_file()
    {
        using var document = Write(Public, Entries.PartnerCities);
        Assert.Equal(
            ["partner-cities.csv", "partner-cities-citations.csv", "partner-cities-spreadsheet.csv", "partner-cities.json", "partner-cities.ndjson"],
            document.RootElement.GetProperty("dcat:dataset")[0].GetProperty("dcat:distribution").EnumerateArray()
                .Select(distribution => distribution.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!.Split('/')[^1]));
    }

    [Fact]
    public void Every_version_stays_in_the_catalogue_and_knows_the_one_before()
    {
        using var document = Write(Public, Entries.PartnerCities);
        var versions = document.RootElement.GetProperty("dcat:dataset")[0].GetProperty("dcat:hasVersion");
        Assert.Equal(2, versions.GetArrayLength());
        Assert.Equal(versions[1].GetProperty("@id").GetString(), versions[0].GetProperty("dcat:prev").GetProperty("@id").GetString());
        Assert.Equal("1 rows added, 0 removed, 3 changed.", versions[0].GetProperty("versionNotes").GetProperty("en").GetString());
        Assert.False(versions[1].TryGetProperty("versionNotes", out _));
    }

    [Fact]
    public void A_local_edition_has_relative_addresses_only()
    {
        var text = System.Text.Encoding.UTF8.GetString(Bytes(EditionAddress.Of(publicRoot: null), Entries.PartnerCities));
        Assert.Contains("\"@id\": \"datasets/partner-cities\"", text);
        Assert.DoesNotContain("example.org", text);
    }

    [Fact]
    public void A_dataset_that_awaits_its_first_row_is_not_in_it()
    {
        using var document = Write(Public, Entries.PartnerCities, Entries.Of("venues", TableDescription.Of("venues", [Canned.PartnerCityShape]), versions: 0));
        Assert.Equal(1, document.RootElement.GetProperty("dcat:dataset").GetArrayLength());
    }

    [Fact]
    public void A_withdrawn_dataset_has_a_record_that_tells_why_and_no_file()
    {
        var withdrawn = Entries.PartnerCities with
        {
            Card = Entries.PartnerCities.Card with { Withdrawn = new Withdrawal(new DateOnly(2027, 2, 1), Entries.Reason) },
        };
        using var document = Write(Public, withdrawn);
        Assert.Equal(0, document.RootElement.GetProperty("dcat:dataset").GetArrayLength());
        var record = document.RootElement.GetProperty("dcat:record")[0];
        Assert.Equal("合併至另一資料集。", record.GetProperty("description").GetProperty("zh-Hant").GetString());
        Assert.Equal("2027-02-01", record.GetProperty("modified").GetString());
        Assert.False(record.GetProperty("foaf:primaryTopic").TryGetProperty("dcat:distribution", out _));
    }

    /// <summary>Its contract cannot be used, so that nothing is known of its tables.</summary>
    [Fact]
    public void A_dataset_whose_tables_are_not_known_leads_to_its_main_table_in_every_version()
    {
        using var document = Write(Public, Entries.PartnerCities with { Tables = [] });
        var dataset = document.RootElement.GetProperty("dcat:dataset")[0];
        var former = Assert.Single(dataset.GetProperty("dcat:hasVersion")[1].GetProperty("dcat:distribution").EnumerateArray());
        Assert.All(
            [dataset.GetProperty("dcat:distribution")[0], former],
            distribution => Assert.EndsWith("/partner-cities.csv", distribution.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()));
    }

    [Fact]
    public void How_figures_were_counted_is_told_with_what_they_are()
    {
        using var document = Write(Public, Entries.PartnerCities with { Statistics = new Label("按季統計。", "Counted quarter by quarter.") });
        var description = document.RootElement.GetProperty("dcat:dataset")[0].GetProperty("description");
        Assert.EndsWith("。按季統計。", description.GetProperty("zh-Hant").GetString());
    }

    [Fact]
    public void Without_a_service_none_is_told_of()
    {
        using var document = JsonDocument.Parse(DcatCatalogue.Write(Public, Entries.Publisher, service: null, [Entries.PartnerCities]));
        Assert.False(document.RootElement.TryGetProperty("dcat:service", out _));
    }

    private static JsonDocument Write(EditionAddress address, params DatasetEntry[] datasets) => JsonDocument.Parse(Bytes(address, datasets));

    private static byte[] Bytes(EditionAddress address, params DatasetEntry[] datasets) =>
        DcatCatalogue.Write(address, Entries.Publisher, new GraphQLService(new Uri("https://api.example.com")), datasets);
}
