using OpenGov.Data.Loading;

namespace OpenGov.Data.Checking;

/// <summary>One row that someone who had not entered it compared with its source by hand.</summary>
/// <param name="Row">Type and key: <c>Figure staff.headcount-113</c>.</param>
/// <param name="Section">The source and the section in which it was looked up.</param>
/// <param name="Verdict">"right", or what was mended.</param>
internal sealed record SampledRow(string Row, string Section, string Verdict);

/// <summary><c>record/sample.csv</c>: the rows that were compared with their sources by hand.</summary>
internal static class SampleFile
{
    public const string Name = "sample.csv";

    private const string Header = "row,section,verdict";

    public static IReadOnlyList<SampledRow> Read(string record)
    {
        var path = Path.Combine(record, Name);
        if (!File.Exists(path))
        {
            return [];
        }

        var errors = new LoadErrorList();
        var table = CsvTable.Read(Name, File.ReadAllBytes(path), errors);
        return table is not null && errors.Count == 0 && string.Join(',', table.Header) == Header
            ? [.. table.Lines.Select(line => new SampledRow(line.Cells[0], line.Cells[1], line.Cells[2]))]
            : throw new CheckingException($"{path} is no list of sampled rows; its header is \"{Header}\", and each line has three cells.");
    }
}
