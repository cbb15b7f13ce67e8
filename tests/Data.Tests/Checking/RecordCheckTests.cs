using OpenGov.Data.Checking;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Checking;

public sealed class RecordCheckTests : IDisposable
{
    private readonly RecordFolder record = new();

    [Fact]
    public async Task The_departments_record_agrees_with_itself_or_says_where_it_does_not()
    {
        var check = await RecordCheck.RunAsync(RepositoryRoot.Combine("record"), TestContext.Current.CancellationToken);

        Assert.Empty(check.Errors);
        Assert.Empty(check.Findings.Where(finding => finding.Agreement == Agreement.Unexplained).Select(finding => finding.ToString()));
        Golden.Match("../../../docs/record-notes.md", RecordNotes.Print(check, RepositoryRoot.Combine("record")));
    }

    [Theory]
    [InlineData("", "10", Agreement.Agrees)]
    [InlineData("", "9", Agreement.Unexplained)]
    [InlineData("合計印9人，分項合計10人", "9", Agreement.Explained)]
    [InlineData("含7月離職者", "9", Agreement.Unexplained)]
    public async Task Parts_make_the_whole_or_a_note_says_why_not(string note, string total, Agreement expected)
    {
        record.Indicators("staff.positions_reduced persons");
        record.Figures(
            $"all,staff.positions_reduced,,{total},false,{note}",
            "a,staff.positions_reduced,kind=工友,7,false,",
            "b,staff.positions_reduced,kind=業務助理,3,false,");

        var finding = Assert.Single(await FindingsAsync());

        Assert.Equal($"Sums: all: {total} in all; 2 parts by kind make 10", finding.ToString());
        Assert.Equal(expected, finding.Agreement);
    }

    [Fact]
    public async Task Shares_are_not_added()
    {
        record.Indicators("staff.reduction_rate percent");
        record.Figures("all,staff.reduction_rate,,5,false,", "a,staff.reduction_rate,kind=工友,3,false,", "b,staff.reduction_rate,kind=其他,9,false,");

        Assert.Empty(await FindingsAsync());
    }

    [Fact]
    public async Task The_same_thing_printed_twice_with_two_numbers_needs_a_note()
    {
        record.Indicators("documents.agencies_served agencies");
        record.Figures("a,documents.agencies_served,,570,false,", "b,documents.agencies_served,,572,false,");

        var finding = Assert.Single(await FindingsAsync());

        Assert.Equal(("Printed twice: a, b: 570 and 572", Agreement.Unexplained), (finding.ToString(), finding.Agreement));
    }

    [Fact]
    public async Task A_derived_number_is_computed_again()
    {
        record.Indicators("opendata.growth_rate percent", "opendata.datasets_new datasets", "opendata.datasets_open datasets");
        record.Figures(
            "rate,opendata.growth_rate,,56,false,", "new,opendata.datasets_new,,9,false,", "open,opendata.datasets_open,,25,false,");

        var finding = Assert.Single(await FindingsAsync());

        Assert.Equal(
            ("Derived numbers: rate: 56 printed; new ÷ those before, in percent makes 56.25", Agreement.Agrees),
            (finding.ToString(), finding.Agreement));
    }

    [Fact]
    public async Task What_happened_outside_the_reports_period_is_listed_and_no_error()
    {
        record.Write("building-that-is-none.md", "notes are no part of the record");
        record.Write("sessions.csv",
            "key,area,kind,titleZh,startsOn,approximate,citations",
            "early,STAFF,COURSE,研習,2020-12,false,report-110#壹",
            "within,STAFF,COURSE,研習,2021,false,report-110#壹");

        var check = await RecordCheck.RunAsync(record.Path, TestContext.Current.CancellationToken);

        Assert.True(check.Succeeded);
        Assert.Equal("Outside the report's period: Session early: 2020-12 in report-110", Assert.Single(check.Findings).ToString());
    }

    [Theory]
    [InlineData("2021-03", "2021-02", "1", "\"startsOn\" is 2021-03, \"endsOn\" is 2021-02")]
    [InlineData("2021-03", "2021-03-01", "-1", "\"participants\" is less than nothing")]
    public async Task What_cannot_be_is_an_error(string start, string end, string participants, string found)
    {
        record.Write("sessions.csv",
            "key,area,kind,titleZh,startsOn,endsOn,participants,approximate,citations",
            $"course,STAFF,COURSE,研習,{start},{end},{participants},false,report-110#壹");

        var finding = Assert.Single(await FindingsAsync());

        Assert.Equal(($"Values: Session course: {found}", Agreement.Unexplained), (finding.ToString(), finding.Agreement));
    }

    [Fact]
    public async Task A_record_with_errors_is_not_looked_at_further()
    {
        record.Indicators("staff.positions_reduced persons");
        record.Figures("all,staff.unknown,,1,false,");

        var check = await RecordCheck.RunAsync(record.Path, TestContext.Current.CancellationToken);

        Assert.False(check.Succeeded);
        Assert.Contains("\"staff.unknown\"", Assert.Single(check.Errors).Message, StringComparison.Ordinal);
        Assert.Empty(check.Findings);
    }

    public void Dispose() => record.Dispose();

    private async Task<IReadOnlyList<Finding>> FindingsAsync()
    {
        var check = await RecordCheck.RunAsync(record.Path, TestContext.Current.CancellationToken);
        Assert.Empty(check.Errors);
        return check.Findings;
    }
}
