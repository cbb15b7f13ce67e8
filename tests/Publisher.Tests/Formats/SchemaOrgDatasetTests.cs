using System.Text.Json;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class SchemaOrgDatasetTests
{
    private static readonly EditionAddress Public = EditionAddress.Of("https://data.example.org/open");

    [Fact]
    public void Search_engines_find_what_they_ask_for()
    {
        using var document = JsonDocument.Parse(SchemaOrgDataset.Write(Public, Entries.Publisher, Entries.PartnerCities)!);
        var dataset = document.RootElement;
        Assert.Equal("姊妹市及友好城市清單", dataset.GetProperty("name").GetString());
        Assert.Equal("https://data.gov.tw/license", dataset.GetProperty("license").GetString());
        Assert.Equal("2026-12-31", dataset.GetProperty("dateModified").GetString());
        Assert.Equal("2026-12-31-00000000", dataset.GetProperty("version").GetString());
        Assert.Equal("高雄市政府行政暨國際處", dataset.GetProperty("creator").GetProperty("name").GetString());
        Assert.Equal("全球", dataset.GetProperty("spatialCoverage").GetProperty("name").GetString());
        Assert.Equal("text/csv", dataset.GetProperty("distribution")[0].GetProperty("encodingFormat").GetString());
        Assert.Contains(dataset.GetProperty("variableMeasured").EnumerateArray(), variable => variable.GetProperty("name").GetString() == "since");
    }

    /// <summary>Google Dataset Search refuses shorter and longer ones.</summary>
    [Fact]
    public void Every_dataset_is_described_at_a_length_that_search_engines_take() =>
        Assert.All(
            Entries.Contracts,
            contract => Assert.InRange(
                SchemaOrgDataset.Description(contract.Card).Length, SchemaOrgDataset.ShortestDescription, SchemaOrgDataset.LongestDescription));

    [Fact]
    public void No_text_can_close_the_script_that_holds_it()
    {
        var card = Entries.PartnerCities.Card with { TitleZh = "</script><!--" };
        var text = SchemaOrgDataset.Write(Public, Entries.Publisher, Entries.PartnerCities with { Card = card })!;
        Assert.DoesNotContain("<", text);
        using var document = JsonDocument.Parse(text);
        Assert.Equal("</script><!--", document.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void A_dataset_without_a_version_has_no_description_to_find() =>
        Assert.Null(SchemaOrgDataset.Write(Public, Entries.Publisher, Entries.PartnerCities with { Versions = [] }));
}
