using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class SchemaOrgDatasetTests
{
    private static readonly EditionAddress Public = EditionAddress.Of("https://data.example.org/open");

    [Fact]
    public void Search_engines_find_what_they_ask_for()
    {
        using var document = Write(label => label.Zh);
        var dataset = document.RootElement;
        Assert.Equal("姊妹市及友好城市清單", dataset.GetProperty("name").GetString());
        Assert.Equal("https://data.gov.tw/license", dataset.GetProperty("license").GetString());
        Assert.Equal("2026-12-31", dataset.GetProperty("dateModified").GetString());
        Assert.Equal("2026-12-31-00000000", dataset.GetProperty("version").GetString());
        Assert.Equal("高雄市政府行政暨國際處", dataset.GetProperty("creator").GetProperty("name").GetString());
        Assert.Equal("全球", dataset.GetProperty("spatialCoverage").GetProperty("name").GetString());
        Assert.Equal("text/csv", dataset.GetProperty("distribution")[0].GetProperty("encodingFormat").GetString());
    }

    [Fact]
    public void The_description_in_a_page_is_in_the_language_of_the_page()
    {
        using var document = Write(label => label.En);
        var dataset = document.RootElement;
        Assert.Equal(("Partner cities", "姊妹市及友好城市清單"), (dataset.GetProperty("name").GetString(), dataset.GetProperty("alternateName").GetString()));
        Assert.StartsWith(Entries.PartnerCities.Card.DescriptionEn, dataset.GetProperty("description").GetString());
        Assert.Equal("https://data.example.org/open/datasets/partner-cities/en.html", dataset.GetProperty("url").GetString());
        Assert.Equal("Partner city (CSV)", dataset.GetProperty("distribution")[0].GetProperty("name").GetString());
        Assert.Equal(Entries.Publisher.Contact.NameEn, dataset.GetProperty("publisher").GetProperty("name").GetString());
    }

    [Fact]
    public void What_is_measured_is_what_the_rows_tell_and_neither_ids_nor_the_label_of_a_code()
    {
        using var document = Write(label => label.Zh);
        Assert.Equal(
            ["nameZh", "nameEn", "countryNameZh", "relation", "since", "section", "note", "sourceTitleZh"],
            document.RootElement.GetProperty("variableMeasured").EnumerateArray().Select(variable => variable.GetProperty("alternateName").GetString()));
        var relation = document.RootElement.GetProperty("variableMeasured").EnumerateArray().Single(variable => variable.GetProperty("alternateName").GetString() == "relation");
        Assert.Equal(("關係", "來源所稱的關係；有協議而未稱姊妹市或友好城市者為夥伴城市；來源列於姊妹市及友好城市之中而未分別者作姊妹市，並於出處註記。代碼表：城市關係。"), (relation.GetProperty("name").GetString(), relation.GetProperty("description").GetString()));
    }

    /// <summary>Google Dataset Search refuses shorter and longer ones.</summary>
    [Fact]
    public void Every_dataset_is_described_at_a_length_that_search_engines_take() =>
        Assert.All(
            Entries.Contracts,
            contract => Assert.InRange(
                Write(label => label.Zh, Entries.PartnerCities with { Card = contract.Card }).RootElement.GetProperty("description").GetString()!.Length,
                SchemaOrgDataset.ShortestDescription,
                SchemaOrgDataset.LongestDescription));

    [Fact]
    public void A_dataset_without_a_version_has_no_description_to_find() =>
        Assert.Null(SchemaOrgDataset.Write(Public, Entries.Publisher, Entries.PartnerCities with { Versions = [] }));

    private static JsonDocument Write(Func<Label, string> language, DatasetEntry? dataset = null) =>
        JsonDocument.Parse(language(SchemaOrgDataset.Write(Public, Entries.Publisher, dataset ?? Entries.PartnerCities)!.Value));
}
