using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class DatasetSchemaTests
{
    [Fact]
    public void A_row_nests_as_the_data_nests()
    {
        using var document = Write(TableDescription.Of("cities", [Canned.PartnerCityShape]));
        var row = document.RootElement.GetProperty("$defs").GetProperty("row").GetProperty("properties");
        Assert.Equal(["id", "nameZh", "nameEn", "country", "relation", "since", "citations"], row.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["code", "nameZh"], row.GetProperty("country").GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal("#/$defs/PartnerRelation", row.GetProperty("relation").GetProperty("$ref").GetString());
    }

    [Fact]
    public void A_member_tells_what_the_model_remarks_on_it()
    {
        using var document = Write(TableDescription.Of("cities", [Canned.PartnerCityShape]));
        var row = document.RootElement.GetProperty("$defs").GetProperty("row").GetProperty("properties");
        Assert.Equal("Chinese name", row.GetProperty("nameZh").GetProperty("description").GetString());
        Assert.Equal(
            "Partner since. When the tie was made, as far as a source says so. 來源所載締結此關係的時間；未載則為空。",
            row.GetProperty("since").GetProperty("description").GetString());
    }

    [Fact]
    public void What_may_be_missing_may_be_null_and_nothing_else()
    {
        using var document = Write(TableDescription.Of("cities", [Canned.PartnerCityShape]));
        var row = document.RootElement.GetProperty("$defs").GetProperty("row").GetProperty("properties");
        Assert.Equal("string", row.GetProperty("nameZh").GetProperty("type").GetString());
        Assert.Equal("null", row.GetProperty("since").GetProperty("anyOf")[1].GetProperty("type").GetString());
    }

    [Fact]
    public void A_reference_of_one_member_is_null_or_has_it()
    {
        using var document = Write(TableDescription.Of("documents", [Shape.Of("gazetteDocuments", "GazetteDocument", ["id", "issue.releasedAt"])]));
        var issue = document.RootElement.GetProperty("$defs").GetProperty("row").GetProperty("properties").GetProperty("issue").GetProperty("anyOf");
        Assert.Equal("date-time", issue[0].GetProperty("properties").GetProperty("releasedAt").GetProperty("format").GetString());
        Assert.Equal("null", issue[1].GetProperty("type").GetString());
    }

    [Fact]
    public void A_second_list_has_a_member_and_rows_of_its_own()
    {
        using var document = Write(TableDescription.Of(
            "documents", [Canned.DocumentShape, Shape.Of("gazetteIssues", "GazetteIssue", ["id", "key"])]));
        Assert.Equal(["dataset", "rows", "gazetteIssues"], document.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            "#/$defs/gazetteIssuesRow",
            document.RootElement.GetProperty("properties").GetProperty("gazetteIssues").GetProperty("items").GetProperty("$ref").GetString());
        Assert.True(document.RootElement.GetProperty("$defs").TryGetProperty("gazetteIssuesRow", out _));
    }

    private static JsonDocument Write(IReadOnlyList<TableDescription> tables) =>
        JsonDocument.Parse(DatasetSchema.Write("slug", new Label("標題", "Title"), tables));
}
