using System.Globalization;
using OpenGov.Data.Loading;
using OpenGov.Domain.Assurance;
using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;
using OpenGov.Domain.Records;
using OpenGov.Domain.Staff;

namespace OpenGov.Data.Checking;

/// <summary>Figures, and the rows that say the same one by one.</summary>
internal static class CountCheck
{
    private const string Name = "Counted one by one";

    private static readonly Count[] Counts =
    [
        new("staff.headcount", facts => facts.RowsOf<Headcount>().Where(row => row.Row["included"] is false), row => (int)row.Row["count"]!),
        new("staff.temp_review_meetings", facts => facts.RowsOf<HiringReview>(), row => (int?)row.Row["meetingCount"] ?? 1),
        new("archives.transferred_items", facts => facts.RowsOf<ArchiveTransfer>().Where(row => row.Row["items"] is not null),
            row => (int)row.Row["items"]!),
        new("archives.agencies_evaluated",
            facts => facts.RowsOf<Assessment>().Where(row => row.Row["kind"] is string kind && kind == EnumModel.ToValue(AssessmentKind.Archives)), _ => 1),
        new("oversight.inspections", facts => facts.RowsOf<OversightInspection>(), _ => 1),
        new("consumer.committee_meetings",
            facts => facts.RowsOf<Meeting>().Where(row => facts.Find(row.Row["committee"])?.Key.Text == "consumer-protection-committee"), _ => 1),
    ];

    public static IEnumerable<Finding> Run(RecordFacts facts) =>
        from count in Counts
        from year in facts.Figures.Where(figure => figure.Indicator == count.Indicator).GroupBy(figure => (figure.RocYear, figure.Sources[0]))
        let printed = Whole([.. year])
        let rows = count.Rows(facts).Where(row => facts.SourcesOf(row).Contains(year.Key.Item2)).ToList()
        where rows.Count > 0
        select Compare(printed, rows, rows.Sum(count.Times));

    /// <summary>The figure that is split no further; where only parts are printed, their sum.</summary>
    private static FigureFact Whole(IReadOnlyList<FigureFact> figures) =>
        figures.FirstOrDefault(figure => figure.Dimensions.Count == 0)
        ?? figures[0] with { Value = figures.Sum(figure => figure.Value), Note = figures.Select(figure => figure.Note).FirstOrDefault(note => note is not null) };

    private static Finding Compare(FigureFact printed, IReadOnlyList<LoadedRow> rows, decimal counted) => Finding.Of(
        Name,
        printed.Key,
        string.Create(CultureInfo.InvariantCulture, $"{printed.Value} printed; {rows.Count} rows of {rows[0].Row.Type.Name} make {counted}"),
        printed.Value == counted || (printed.Approximate && Tolerance.IsNear(printed.Value, counted)),
        [printed.Note],
        counted);

    /// <param name="Times">How many a row stands for.</param>
    private sealed record Count(string Indicator, Func<RecordFacts, IEnumerable<LoadedRow>> Rows, Func<LoadedRow, decimal> Times);
}
