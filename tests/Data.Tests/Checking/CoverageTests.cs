using OpenGov.Data.Checking;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Checking;

public sealed class CoverageTests : IDisposable
{
    private readonly RecordFolder record = new();
    private readonly RecordFolder sources = new();

    [Fact]
    public void Every_number_of_the_departments_sources_is_accounted_for_by_the_kept_list()
    {
        var entries = CoverageFile.Read(RepositoryRoot.Combine("record"));

        Assert.Equal(5, entries.Select(entry => entry.Source).Distinct().Count());
        Assert.DoesNotContain(entries, entry => entry.Kind == CoverageKind.Nothing);
    }

    [Fact]
    public async Task The_kept_list_is_what_the_sources_and_the_record_say()
    {
        var folder = RepositoryRoot.Combine("..", "shared", "sources");
        Assert.SkipUnless(ContinuousIntegration.IsOn || Directory.Exists(folder), "The sources are not beside this clone, in ../shared/sources.");

        var report = await Coverage.MeasureAsync(RepositoryRoot.Combine("record"), folder, TestContext.Current.CancellationToken);

        Assert.Empty(report.Unprinted);
        Golden.Match("../../../record/coverage.csv", CoverageFile.Print(report.Entries));
    }

    [Fact]
    public async Task A_number_is_accounted_for_by_the_row_whose_words_stand_around_it()
    {
        record.Indicators("staff.positions_reduced persons");
        record.Figures("a,staff.positions_reduced,,29,false,");
        record.Write("sessions.csv",
            "key,area,kind,titleZh,startsOn,participants,approximate,citations",
            "course,STAFF,COURSE,公文系統研習,2021,29,false,report-110#壹");

        Assert.Equal(
            [
                "1 1. ORDINAL",
                "4 110年 DATE",
                "12 29 FIGURE Figure a",
                "28 第一 ORDINAL",
                "41 29 RECORD Session course",
                "76 29 NOTHING",
            ],
            await MeasureAsync("1. 110年精簡人數29人。另外於下半年在市府大樓的第一會議室舉辦公文系統研習29人參加。其餘各項業務均依原定計畫賡續辦理完成並持續檢討改進之中，計29"));
    }

    [Fact]
    public async Task What_a_person_has_decided_stands_while_it_is_true()
    {
        record.Indicators("staff.positions_reduced persons");
        record.Figures("a,staff.positions_reduced,,29,false,");
        record.Write(CoverageFile.Name,
            "source,line,column,number,value,accountedBy,reference,reason",
            "report-110,1,3,1950,1950,NOT_DATA,,telephone number",
            "report-110,1,9,29,29,FIGURE,Figure a,",
            "report-110,1,12,30,30,FIGURE,Figure a,");

        Assert.Equal(["3 1950 NOT_DATA telephone number", "9 29 FIGURE Figure a", "12 30 NOTHING"], await MeasureAsync("撥打1950, 29 30"));
    }

    [Fact]
    public async Task A_missing_source_is_told_with_its_path()
    {
        var error = await Assert.ThrowsAsync<CheckingException>(
            () => Coverage.MeasureAsync(record.Path, sources.Path, TestContext.Current.CancellationToken));

        Assert.Equal(
            $"There is no \"{Path.Combine(sources.Path, "report-110.txt")}\". Name with --sources the folder that holds the text of each source as KEY.txt.",
            error.Message);
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_told_with_its_line()
    {
        record.Write(CoverageFile.Name, "source,line,column,number,value,accountedBy,reference,reason", "report-110,one,3,1,1,NOTHING,,");

        var error = Assert.Throws<CheckingException>(() => CoverageFile.Read(record.Path));

        Assert.EndsWith(
            "line 2: found \"one\", \"3\" and \"NOTHING\"; allowed are a line, a column and one of FIGURE, RECORD, DATE, ORDINAL, NOT_DATA, NOTHING.",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_rows_that_fit_as_well_the_one_without_a_number_is_meant()
    {
        record.Indicators("staff.positions_reduced persons");
        record.Figures("a,staff.positions_reduced,kind=工友,7,false,", "b,staff.positions_reduced,kind=技工,7,false,");

        Assert.Equal(
            ["5 7 FIGURE Figure a", "13 7 FIGURE Figure b", "21 7 FIGURE Figure a"],
            await MeasureAsync("精簡人數7人，精簡人數計7人，精簡人數共7人"));
    }

    [Fact]
    public async Task A_figure_that_its_source_does_not_print_is_told_unless_a_note_says_how_it_was_read()
    {
        record.Indicators("staff.positions_reduced persons");
        record.Figures(
            "printed,staff.positions_reduced,,29,false,",
            "ordinal,staff.positions_reduced,kind=工友,40,false,",
            "noted,staff.positions_reduced,kind=技工,50,false,印作半百",
            "mistyped,staff.positions_reduced,kind=駕駛,92,false,");

        var report = await ReportAsync("精簡人數29人，第40個職缺");

        Assert.Equal(
            "Figure mistyped: report-110 does not print 92. Mend the value, or say in a note how it was read.", Assert.Single(report.Unprinted));
    }

    [Theory]
    [InlineData("found.csv,1")]
    [InlineData("figures.csv,key,indicator")]
    public async Task A_record_with_errors_is_not_compared(string file)
    {
        record.Write(file.Split(',')[0], file[(file.IndexOf(',', StringComparison.Ordinal) + 1)..]);

        var error = await Assert.ThrowsAsync<CheckingException>(() => ReportAsync("29人"));

        Assert.StartsWith("The record has errors, the first is: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_names_no_source_is_not_compared()
    {
        File.Delete(Path.Combine(record.Path, "sources.csv"));

        var error = await Assert.ThrowsAsync<CheckingException>(() => ReportAsync("29人"));

        Assert.EndsWith("names no source; enter those that its rows are from.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_the_kept_list_has_twice_is_told_with_both_lines()
    {
        record.Write(CoverageFile.Name, "source,line,column,number,value,accountedBy,reference,reason",
            "report-110,1,3,1,1,NOTHING,,", "report-110,1,5,1,1,NOTHING,,", "report-110,1,3,1,1,NOT_DATA,,label");

        var error = Assert.Throws<CheckingException>(() => CoverageFile.Read(record.Path));

        Assert.Contains(", line 4: the number stands in line 2 already. Mend it;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_written_as_a_whole_or_not_at_all()
    {
        record.Write(CoverageFile.Name, "old");
        var stopped = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CoverageFile.WriteAsync(record.Path, "new", stopped));

        Assert.Equal("old\n", await File.ReadAllTextAsync(Path.Combine(record.Path, CoverageFile.Name), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(record.Path, ".*"));
    }

    public void Dispose()
    {
        record.Dispose();
        sources.Dispose();
    }

    private async Task<IEnumerable<string>> MeasureAsync(string text) => (await ReportAsync(text)).Entries.Select(entry =>
        $"{entry.Column} {entry.Number} {OpenGov.Domain.Model.Naming.ToEnumValue(entry.Kind.ToString())} {entry.Reference}{entry.Reason}".TrimEnd());

    private Task<CoverageReport> ReportAsync(string text)
    {
        File.WriteAllText(Path.Combine(sources.Path, "report-110.txt"), text);
        return Coverage.MeasureAsync(record.Path, sources.Path, TestContext.Current.CancellationToken);
    }
}
