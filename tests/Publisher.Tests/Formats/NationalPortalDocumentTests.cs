using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class NationalPortalDocumentTests
{
    private static readonly EditionAddress Public = EditionAddress.Of("https://data.example.org/open");

    [Fact]
    public void It_has_the_portals_keys_and_says_nothing_that_is_not_known()
    {
        using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, Entries.Publisher, Entries.PartnerCities)!);
        Assert.Equal(
            [
                "categoryService", "title", "description", "type", "license", "cost", "dataProvider", "publisherContactName", "coverageStartedDate",
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
        Assert.Equal("3", document.RootElement.GetProperty("updateFrequency").GetProperty("Frequency").GetString());
        Assert.Equal("月", document.RootElement.GetProperty("updateFrequency").GetProperty("unittime").GetString());
    }
}
