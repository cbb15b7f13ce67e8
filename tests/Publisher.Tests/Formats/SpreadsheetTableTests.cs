using System.Text;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class SpreadsheetTableTests
{
    [Theory]
    [InlineData("=SUM(A1)", true)]
    [InlineData("+886-7-3368333", true)]
    [InlineData("@name", true)]
    [InlineData("\tx", true)]
    [InlineData("\rx", true)]
    [InlineData("-cmd|' /C calc'!A0", true)]
    [InlineData("＝SUM(A1)", true)]
    [InlineData("-12.5", false)]
    [InlineData("-", true)]
    [InlineData("波特蘭", false)]
    [InlineData("", false)]
    public void A_text_that_begins_like_a_formula_is_one_unless_it_is_a_number(string text, bool runs) =>
        Assert.Equal(runs, SpreadsheetCell.RunsAsFormula(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("0912345678", true)]
    [InlineData("+886-7-3368333", true)]
    [InlineData("(07)3368333", true)]
    [InlineData("11230745600", false)]
    [InlineData("112307456001", true)]
    [InlineData("3/4", true)]
    [InlineData("1-2", true)]
    [InlineData("12:30", true)]
    [InlineData("1e5", true)]
    [InlineData("007", true)]
    [InlineData("0", false)]
    [InlineData("112", false)]
    [InlineData("-12.5", false)]
    [InlineData("A-1", false)]
    [InlineData("-", false)]
    [InlineData("", false)]
    public void A_text_that_a_spreadsheet_would_change_is_kept_as_text(string text, bool isKept) =>
        Assert.Equal(isKept, SpreadsheetCell.IsTakenForANumber(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task A_document_number_keeps_its_digits_and_a_day_opens_as_a_day()
    {
        var shape = Shape.Of("gazetteDocuments", "GazetteDocument", ["documentNumber", "issuedOn", "issue.releasedAt"]);
        var csv = await WriteAsync(new CannedResult(shape, new CannedRow(["0112003", "2023-01-13", "2026-01-04T17:00:00.000Z"])));
        Assert.EndsWith("\r\n\"=\"\"0112003\"\"\",2023-01-13,2023,2026-01-05 01:00:00\r\n", csv);
    }

    [Fact]
    public async Task A_heading_names_the_unit()
    {
        var csv = await WriteAsync(new CannedResult(Shape.Of("engagements", "Engagement", ["id", "headcount"]), new CannedRow(["Engagement-1", "12"])));
        Assert.Equal("\uFEFF人數（人）,識別碼\r\n12,Engagement-1\r\n", csv);
    }

    [Fact]
    public async Task It_is_one_table_with_Chinese_headings_after_a_byte_order_mark()
    {
        var csv = await WriteAsync(new CannedResult(Canned.PartnerCityShape, Canned.City(1, "=波特蘭")));
        Assert.Equal(
            "\uFEFF中文名稱,英文名稱,國家：中文名稱,關係,締盟時間,締盟時間（年）,出處,識別碼,國家代碼\r\n" +
            "'=波特蘭,\"A, \"\"city\"\"\",日本,姊妹市,1961,1961,肆/二/3 112年度施政績效成果報告,PartnerCity-0000000000000001,JP\r\n",
            csv);
    }

    [Fact]
    public async Task A_month_stays_a_month_where_a_spreadsheet_would_make_it_a_day_and_the_year_beside_it_is_a_number()
    {
        var shape = Shape.Of("engagements", "Engagement", ["startsOn"]);
        var csv = await WriteAsync(new CannedResult(shape, new CannedRow(["2021-03"]), new CannedRow(["2021"]), new CannedRow(["2021-03-05"]), new CannedRow([null])));
        Assert.Equal("\uFEFF開始時間,開始時間（年）\r\n\"=\"\"2021-03\"\"\",2021\r\n2021,2021\r\n2021-03-05,2021\r\n,\r\n", csv);
    }

    [Fact]
    public async Task Keys_of_the_row_and_of_references_stand_behind_what_people_read_and_those_of_lists_nowhere()
    {
        var shape = Shape.Of(
            "spaces", "Space", ["id", "key", "building.key", "building.nameZh"], Shape.Of("milestones", "Milestone", ["id", "key", "titleZh"]));
        var csv = await WriteAsync(new CannedResult(shape, new CannedRow(["Space-1", "a", "b", "四維"], [new CannedRow(["Milestone-1", "c", "甲"])])));
        Assert.EndsWith("\r\n四維,甲,Space-1,a,b\r\n", csv);
    }

    [Fact]
    public async Task A_negative_number_is_left_alone()
    {
        var csv = await WriteAsync(new CannedResult(Shape.Of("figures", "Figure", ["id", "value"]), new CannedRow(["Figure-1", "-12.5"])));
        Assert.EndsWith("\r\n-12.5,Figure-1\r\n", csv);
    }

    [Fact]
    public async Task Rows_of_a_list_are_joined_in_one_cell_per_column_without_their_ids()
    {
        var shape = Shape.Of(
            "engagements", "Engagement", ["id", "approximate"], Shape.Of("participants", "Participant", ["id", "role", "side"]));
        var csv = await WriteAsync(new CannedResult(shape, new CannedRow(
            ["Engagement-1", "true"],
            [new CannedRow(["Participant-1", "市長", "LOCAL"]), new CannedRow(["Participant-2", null, "FOREIGN"])])));
        Assert.Equal("\uFEFF人數為約數,參與人員：職稱或身分,參與人員：所屬方,識別碼\r\n是,市長；,我方；外方,Engagement-1\r\n", csv);
    }

    [Fact]
    public async Task A_citation_reads_as_people_write_one()
    {
        var shape = Shape.Of("figures", "Figure", ["id"], Shape.Of("citations", "Citation", ["source.key", "source.titleZh", "section", "note"]));
        var csv = await WriteAsync(new CannedResult(
            shape,
            new CannedRow(
                ["Figure-1"],
                [new CannedRow(["report-110", "110年度報告", "壹/一/(三)/3", "拆除6間"]), new CannedRow(["report-112", "112年度報告", "肆", null])])));
        Assert.EndsWith("\r\n110年度報告 壹/一/(三)/3（拆除6間）；112年度報告 肆,Figure-1\r\n", csv);
    }

    [Fact]
    public async Task An_empty_list_is_an_empty_cell()
    {
        var shape = Shape.Of("figures", "Figure", ["id"], Shape.Of("dimensions", "Dimension", ["name", "value"]));
        var csv = await WriteAsync(new CannedResult(
            shape,
            new CannedRow(["Figure-1"], [new CannedRow(["building", "四維"]), new CannedRow(["kind", "LED"])]),
            new CannedRow(["Figure-2"], [])));
        Assert.EndsWith("\r\n建築=四維；種類=LED,Figure-1\r\n,Figure-2\r\n", csv);
    }

    private static Task<string> WriteAsync(CannedResult result) => Bytes.WrittenAsync(result, output => new SpreadsheetTable(result.Shape, output));
}
