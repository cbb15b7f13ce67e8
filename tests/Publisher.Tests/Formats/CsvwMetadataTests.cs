using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class CsvwMetadataTests
{
    [Fact]
    public void Every_column_of_every_file_is_described_in_order()
    {
        using var document = Write(TableDescription.Of("cities", [Canned.PartnerCityShape]));
        var tables = document.RootElement.GetProperty("tables").EnumerateArray().ToList();
        Assert.Equal(["cities.csv", "cities-citations.csv"], tables.Select(table => table.GetProperty("url").GetString()));
        Assert.Equal(
            ["id", "nameZh", "nameEn", "countryCode", "countryNameZh", "relation", "relationLabelZh", "since"],
            Columns(tables[0]).Select(column => column.GetProperty("name").GetString()));
    }

    [Fact]
    public void The_group_tells_what_it_is_who_publishes_it_and_how_its_figures_were_counted()
    {
        using var document = Write(TableDescription.Of("cities", [Canned.PartnerCityShape]));
        var group = document.RootElement;
        Assert.Equal("Partner cities", group.GetProperty("dc:title")[1].GetProperty("@value").GetString());
        Assert.EndsWith(" Counted quarter by quarter.", group.GetProperty("dc:description")[1].GetProperty("@value").GetString());
        Assert.Equal("高雄市政府行政暨國際處", group.GetProperty("dc:publisher").GetProperty("schema:name")[0].GetProperty("@value").GetString());
        Assert.Equal("全球", group.GetProperty("dc:spatial")[0].GetProperty("@value").GetString());
        Assert.Equal("http://publications.europa.eu/resource/authority/frequency/IRREG", group.GetProperty("dc:accrualPeriodicity").GetProperty("@id").GetString());
        Assert.Equal("../../datasets/cities/index.html", group.GetProperty("dcat:landingPage").GetProperty("@id").GetString());
    }

    /// <summary>It is content: a day in it would be a new version of the same data.</summary>
    [Fact]
    public void It_holds_no_day_of_its_own()
    {
        using var document = Write(TableDescription.Of("cities", [Canned.PartnerCityShape]));
        Assert.DoesNotContain(document.RootElement.EnumerateObject(), member => member.Name is "dc:issued" or "dc:modified");
    }

    [Fact]
    public void Tables_are_joined_by_the_id_of_the_row_around_theirs()
    {
        using var document = Write(TableDescription.Of("cities", [Canned.PartnerCityShape]));
        var schemas = document.RootElement.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("tableSchema")).ToList();
        Assert.Equal("id", schemas[0].GetProperty("primaryKey").GetString());
        Assert.Equal(
            """[{"columnReference":"parentId","reference":{"resource":"cities.csv","columnReference":"id"}}]""",
            JsonSerializer.Serialize(schemas[1].GetProperty("foreignKeys")));
    }

    [Fact]
    public void A_code_tells_its_list_and_a_quantity_its_unit()
    {
        using var document = Write(TableDescription.Of("visits", [Shape.Of("engagements", "Engagement", ["id", "kind", "headcount"])]));
        var columns = Columns(document.RootElement.GetProperty("tables")[0]);
        var first = columns[1].GetProperty("qb:codeList").GetProperty("skos:hasTopConcept")[0];
        Assert.Equal("VISIT_RECEIVED", first.GetProperty("skos:notation").GetString());
        Assert.Equal("訪賓接待", first.GetProperty("skos:prefLabel")[0].GetProperty("@value").GetString());
        Assert.Equal("欄位「kind」代碼的中文名稱。", columns[2].GetProperty("dc:description")[0].GetProperty("@value").GetString());
        Assert.Equal("persons", columns[3].GetProperty("schema:unitText").GetString());
        Assert.Equal("integer", columns[3].GetProperty("datatype").GetString());
    }

    [Fact]
    public void A_word_of_a_vocabulary_tells_its_words()
    {
        using var document = Write(TableDescription.Of("figures", [Shape.Of("figures", "Figure", ["id", "indicator.unit"])]));
        var columns = Columns(document.RootElement.GetProperty("tables")[0]);
        Assert.Equal(["id", "indicatorUnit", "indicatorUnitLabelZh"], columns.Select(column => column.GetProperty("name").GetString()));
        Assert.StartsWith("^(agencies|areas|", columns[1].GetProperty("datatype").GetProperty("format").GetString());
        Assert.Equal("計量單位", columns[1].GetProperty("qb:codeList").GetProperty("skos:prefLabel")[0].GetProperty("@value").GetString());
    }

    [Fact]
    public void A_column_tells_what_the_model_remarks_on_it_and_then_how_a_cell_is_written()
    {
        using var document = Write(TableDescription.Of(
            "figures", [Shape.Of("figures", "Figure", ["id", "atLeast", "origin"], Shape.Of("dimensions", "Dimension", ["name"]))]));
        var table = document.RootElement.GetProperty("tables")[0];
        Assert.Equal("來源以餘、多、逾、超過記載，實際數值不低於此。", DescriptionOf(Columns(table)[1], 0));
        Assert.Equal(
            "REPORTED was printed in a report; COMPUTED was counted from what is on record. Code list: Origin.", DescriptionOf(Columns(table)[2], 1));
        Assert.StartsWith("Which part of the whole the value counts;", DescriptionOf(document.RootElement.GetProperty("tables")[1], 1));
    }

    [Fact]
    public void The_main_table_has_the_title_of_the_card_and_those_inside_it_the_label_of_their_list()
    {
        var visits = Shape.Of("engagements", "Engagement", ["id"], Shape.Of("participants", "Participant", ["id"]));
        using var document = Write(TableDescription.Of("visits", [visits], new Label("訪賓接待", "Visits received")));
        Assert.Equal(
            ["訪賓接待", "參與人員"],
            document.RootElement.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("dc:title")[0].GetProperty("@value").GetString()));
    }

    [Fact]
    public void Several_tables_of_their_own_stand_side_by_side()
    {
        using var document = Write(TableDescription.Of(
            "documents", [Canned.DocumentShape, Shape.Of("gazetteIssues", "GazetteIssue", ["id", "key"])]));
        Assert.Equal(
            ["documents.csv", "documents-citations.csv", "documents-gazette-issues.csv"],
            document.RootElement.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("url").GetString()));
    }

    private static string? DescriptionOf(JsonElement described, int language) =>
        described.GetProperty("dc:description")[language].GetProperty("@value").GetString();

    private static JsonDocument Write(IReadOnlyList<TableDescription> tables) => JsonDocument.Parse(
        CsvwMetadata.Write(Entries.PartnerCities.Card, Entries.Publisher, tables, "../../datasets/cities/index.html", new Label("按季統計。", "Counted quarter by quarter.")));

    private static List<JsonElement> Columns(JsonElement table) => [.. table.GetProperty("tableSchema").GetProperty("columns").EnumerateArray()];
}
