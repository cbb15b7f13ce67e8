using System.Text;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class CsvTablesTests
{
    [Fact]
    public async Task Every_level_is_a_file_joined_by_the_id_of_its_parent()
    {
        var files = await WriteAsync(new CannedResult(Canned.PartnerCityShape, Canned.City(1, "波特蘭"), Canned.City(2, "八王子", since: null)));
        Assert.Equal(
            "id,nameZh,nameEn,countryCode,countryNameZh,relation,relationLabelZh,since\r\n" +
            "PartnerCity-0000000000000001,波特蘭,\"A, \"\"city\"\"\",JP,日本,SISTER_CITY,姊妹市,1961\r\n" +
            "PartnerCity-0000000000000002,八王子,\"A, \"\"city\"\"\",JP,日本,SISTER_CITY,姊妹市,\r\n",
            files["cities.csv"]);
        Assert.Equal(
            "parentId,section,note,sourceTitleZh\r\n" +
            "PartnerCity-0000000000000001,肆/二/3,,112年度施政績效成果報告\r\n" +
            "PartnerCity-0000000000000002,肆/二/3,,112年度施政績效成果報告\r\n",
            files["cities-citations.csv"]);
    }

    [Fact]
    public async Task A_line_break_is_kept_inside_quotes()
    {
        var files = await WriteAsync(new CannedResult(Canned.PartnerCityShape, Canned.City(1, "上\n下")));
        Assert.Contains("\"上\n下\"", files["cities.csv"]);
    }

    [Fact]
    public async Task A_list_of_texts_is_joined_and_its_escapes_are_undone()
    {
        var shape = Shape.Of("engagements", "Engagement", ["id", "topics"]);
        var files = await WriteAsync(new CannedResult(shape, new CannedRow(["Engagement-1", """["觀光","a\"b"]"""])));
        Assert.Equal("id,topics\r\nEngagement-1,\"觀光、a\"\"b\"\r\n", files["cities.csv"]);
    }

    [Fact]
    public async Task A_word_of_a_vocabulary_has_its_label_beside_it()
    {
        var shape = Shape.Of("figures", "Figure", ["id", "indicator.unit"], Shape.Of("dimensions", "Dimension", ["name", "value"]));
        var files = await WriteAsync(new CannedResult(shape, new CannedRow(["Figure-1", "person-times"], [new CannedRow(["budget_year", "113"])])));
        Assert.Equal("id,indicatorUnit,indicatorUnitLabelZh\r\nFigure-1,person-times,人次\r\n", files["cities.csv"]);
        Assert.Equal("parentId,name,nameLabelZh,value\r\nFigure-1,budget_year,預算年度（民國）,113\r\n", files["cities-dimensions.csv"]);
    }

    [Fact]
    public async Task A_code_that_the_model_lacks_is_refused()
    {
        var shape = Shape.Of("partnerCities", "PartnerCity", ["id", "relation"]);
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(new CannedResult(shape, new CannedRow(["PartnerCity-1", "RIVAL"]))));
        Assert.Equal("\"RIVAL\" is not a value of the code list PartnerRelation.", problem.Message);
    }

    [Fact]
    public void A_level_in_camel_case_becomes_a_file_in_kebab_case()
    {
        var shape = Shape.Of("agreements", "Agreement", ["id"], Shape.Of("partnerCities", "PartnerCity", ["id"], Shape.Of("citations", "Citation", ["note"])));
        Assert.Equal(
            ["agreements.csv", "agreements-partner-cities.csv", "agreements-partner-cities-citations.csv"],
            CsvTables.Files("agreements", [shape]).Select(file => file.File));
    }

    [Fact]
    public void Lists_behind_the_first_have_their_name_behind_the_dataset_s()
    {
        var assessments = Shape.Of("securityAssessments", "Assessment", ["id"], Shape.Of("citations", "Citation", ["note"]));
        Assert.Equal(
            ["security.csv", "security-security-assessments.csv", "security-security-assessments-citations.csv"],
            CsvTables.Files("security", [Shape.Of("certifications", "Certification", ["id"]), assessments]).Select(file => file.File));
    }

    private static async Task<Dictionary<string, string>> WriteAsync(CannedResult result)
    {
        var files = new Dictionary<string, MemoryStream>();
        await result.ReadAsync([new CsvTables(result.Shape, "cities", name => files[name] = new MemoryStream())], TestContext.Current.CancellationToken);
        return files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.ToArray()));
    }
}
