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
    public void The_kept_list_is_what_the_sources_and_the_record_say()
    {
        var folder = RepositoryRoot.Combine("..", "shared", "sources");
        Assert.SkipUnless(Directory.Exists(folder), "The sources are not beside this clone, in ../shared/sources.");

        var text = CoverageFile.Print(Coverage.Measure(RepositoryRoot.Combine("record"), folder));

        Golden.Match("../../../record/coverage.csv", text);
    }

    [Fact]
    public void A_number_is_accounted_for_by_the_row_whose_words_stand_around_it()
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
            Measure("1. 110年精簡人數29人。另外於下半年在市府大樓的第一會議室舉辦公文系統研習29人參加。其餘各項業務均依原定計畫賡續辦理完成並持續檢討改進之中，計29"));
    }

    [Fact]
    public void What_a_person_has_decided_stands_while_it_is_true()
    {
        record.Indicators("staff.positions_reduced persons");
        record.Figures("a,staff.positions_reduced,,29,false,");
        record.Write(CoverageFile.Name,
            "source,line,column,number,value,accountedBy,reference,reason",
            "report-110,1,3,1950,1950,NOT_DATA,,telephone number",
            "report-110,1,9,29,29,FIGURE,Figure a,",
            "report-110,1,12,30,30,FIGURE,Figure a,");

        Assert.Equal(["3 1950 NOT_DATA telephone number", "9 29 FIGURE Figure a", "12 30 NOTHING"], Measure("撥打1950, 29 30"));
    }

    [Fact]
    public void A_missing_source_is_told_with_its_path()
    {
        var error = Assert.Throws<FileNotFoundException>(() => Coverage.Measure(record.Path, sources.Path));

        Assert.Equal(
            $"There is no \"{Path.Combine(sources.Path, "report-110.txt")}\". Name with --sources the folder that holds the text of each source as KEY.txt.",
            error.Message);
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_told_with_its_line()
    {
        record.Write(CoverageFile.Name, "source,line,column,number,value,accountedBy,reference,reason", "report-110,one,3,1,1,NOTHING,,");

        var error = Assert.Throws<InvalidDataException>(() => CoverageFile.Read(record.Path));

        Assert.EndsWith(
            "line 2: found \"one\", \"3\" and \"NOTHING\"; allowed are a line, a column and one of FIGURE, RECORD, DATE, ORDINAL, NOT_DATA, NOTHING.",
            error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        record.Dispose();
        sources.Dispose();
    }

    private IEnumerable<string> Measure(string text)
    {
        File.WriteAllText(Path.Combine(sources.Path, "report-110.txt"), text);
        return Coverage.Measure(record.Path, sources.Path).Select(entry =>
            $"{entry.Column} {entry.Number} {OpenGov.Domain.Model.Naming.ToEnumValue(entry.Kind.ToString())} {entry.Reference}{entry.Reason}".TrimEnd());
    }
}
