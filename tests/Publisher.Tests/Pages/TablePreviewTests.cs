using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages;

public sealed class TablePreviewTests : IDisposable
{
    private static readonly IReadOnlyList<TableDescription> Cities = TableDescription.Of("cities", [Canned.PartnerCityShape]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Values_come_from_their_paths_and_ids_stand_last()
    {
        var preview = Read(
            Cities,
            """{"id":"PartnerCity-1","nameZh":"波特蘭","nameEn":null,"country":{"code":"US","nameZh":"美國"},"relation":"SISTER_CITY","since":"1988","citations":[]}""");
        Assert.Equal(["中文名稱", "英文名稱", "國家：中文名稱", "關係", "締盟時間", "出處", "識別碼", "國家代碼"], preview.Columns.Select(column => column.Heading.Zh));
        Assert.Equal(["波特蘭", null, "美國", "Sister city", "1988", null, "PartnerCity-1", "US"], Assert.Single(preview.Rows).Select(cell => cell?.En));
    }

    [Fact]
    public void A_reference_that_is_null_leaves_its_cells_empty() => Assert.Equal(
        [null, null, null, null, null, null, "PartnerCity-1", null],
        Assert.Single(Read(Cities, """{"id":"PartnerCity-1","country":null,"citations":[]}""").Rows).Select(cell => cell?.Zh));

    [Fact]
    public void Items_of_a_list_are_joined_without_their_ids_and_a_component_is_one_column()
    {
        var tables = TableDescription.Of("cities", [Shape.Of(
            "figures",
            "Figure",
            ["id", "rocYear"],
            Shape.Of("dimensions", "Dimension", ["name", "value"]),
            Shape.Of("milestones", "Milestone", ["id", "key", "kind", "titleZh"], Shape.Of("citations", "Citation", ["section", "note"])))]);
        var preview = Read(
            tables,
            """
            {"id":"Figure-1","rocYear":113,"dimensions":[{"name":"building","value":"四維"},{"name":"kind","value":"LED"}],"milestones":[{"id":"Milestone-1","key":"1","kind":"SURVEY","titleZh":"甲","citations":[{"section":"肆","note":null}]},{"id":"Milestone-2","key":"2","kind":"COMPLETION","titleZh":null,"citations":[]}]}
            """.Trim());
        Assert.Equal(
            ["ROC year", "Dimensions", "Milestone: Kind", "Milestone: Title", "Milestone: Citations", "Id"], preview.Columns.Select(column => column.Heading.En));
        Assert.Equal(["113", "建築=四維；種類=LED", "調查訪談；完成", "甲；", "肆", "Figure-1"], Assert.Single(preview.Rows).Select(cell => cell?.Zh));
        Assert.Equal("2024 (113)", preview.Rows[0][0]?.En);
        Assert.Equal("Building=四維; Kind=LED", preview.Rows[0][1]?.En);
    }

    [Fact]
    public void A_figure_tells_its_year_what_it_counts_and_how_much_before_all_else()
    {
        var tables = TableDescription.Of("cities", [Shape.Of(
            "figures",
            "Figure",
            ["id", "key", "indicator.code", "indicator.nameZh", "indicator.definitionEn", "indicator.unit", "startsOn", "endsOn", "rocYear", "value", "approximate", "note"],
            Shape.Of("dimensions", "Dimension", ["name", "value"]),
            Shape.Of("citations", "Citation", ["section"]))]);
        Assert.Equal(
            ["民國年度", "指標：中文名稱", "分類", "數值", "指標：單位", "期間起日", "期間迄日", "指標：英文定義", "數值為約數", "註記", "出處", "識別碼", "代號", "指標：代碼"],
            PreviewColumn.Of(tables[0], tables).Select(column => column.Heading.Zh));
    }

    [Fact]
    public void A_figure_is_told_by_its_type_and_a_row_like_one_keeps_the_order_of_its_file()
    {
        Assert.Equal(["ROC year", "Value", "Period starts on", "Id"], Headings("Figure", "id", "startsOn", "value", "rocYear"));
        Assert.Equal(["Covers from", "Covers to", "ROC year", "Id"], Headings("Source", "id", "startsOn", "endsOn", "rocYear"));

        static IEnumerable<string> Headings(string type, params string[] paths)
        {
            var tables = TableDescription.Of("rows", [Shape.Of("rows", type, paths)]);
            return PreviewColumn.Of(tables[0], tables).Select(column => column.Heading.En);
        }
    }

    [Fact]
    public void Each_table_of_its_own_has_one_if_it_has_a_row()
    {
        var tables = TableDescription.Of("cities", [Canned.PartnerCityShape, Shape.Of("awards", "Award", ["id"]), Shape.Of("courses", "Session", ["id"])]);
        File.WriteAllText(folder["cities-awards.ndjson"], "");
        File.WriteAllText(folder["cities-courses.ndjson"], "{\"id\":\"Session-1\"}\n");
        Write("""{"id":"PartnerCity-1","citations":[]}""");
        Assert.Equal(["PartnerCity-1", "Session-1"], TablePreview.Read(tables, folder.Path).Select(preview => IdOf(preview, 0)));
    }

    [Fact]
    public void Nothing_is_read_after_the_fiftieth_row()
    {
        var rows = Enumerable.Range(1, 50).Select(number => $$"""{"id":"{{number}}","citations":[]}""").Append("this would be no JSON");
        Assert.Equal("50", IdOf(Read(Cities, [.. rows]), 49));
        Assert.Equal(50, Read(Cities, [.. rows]).Rows.Count);
    }

    private static string? IdOf(TablePreview preview, int row) => preview.Columns.Zip(preview.Rows[row]).First(cell => cell.First.Parts is [{ Kind: PropertyKind.Id }]).Second?.Zh;

    private TablePreview Read(IReadOnlyList<TableDescription> tables, params string[] rows)
    {
        Write(rows);
        return Assert.Single(TablePreview.Read(tables, folder.Path));
    }

    private void Write(params string[] rows) => File.WriteAllText(folder["cities.ndjson"], string.Concat(rows.Select(row => row + "\n")));
}
