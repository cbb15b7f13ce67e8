using System.Text;

namespace OpenGov.Data.Checking;

/// <summary>The page about the record's own contradictions: <c>docs/record-notes.md</c>.</summary>
public static class RecordNotes
{
    public static string Print(RecordCheck check, string record)
    {
        var text = new StringBuilder("""
            # Notes on the record

            Made by `opengov record check --notes` from `record/`; a test holds the two together. The reports contradict each other and themselves
            here and there. Both numbers stand as printed; what the rows say about it is quoted.


            """);
        foreach (var findings in check.Findings.GroupBy(finding => finding.Check))
        {
            Append(text, findings.Key, [.. findings]);
        }

        AppendSample(text, SampleFile.Read(record));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string check, IReadOnlyList<Finding> findings)
    {
        text.Append($"## {check}\n\n{Counts(findings)}.\n\n| | found | |\n| --- | --- | --- |\n");
        foreach (var finding in findings.OrderBy(finding => finding.Agreement == Agreement.Agrees).ThenBy(finding => finding.Subject, StringComparer.Ordinal))
        {
            text.Append($"| {finding.Subject} | {finding.Found} |{(finding.Agreement == Agreement.Agrees ? " agrees" : Quoted(finding.Note))} |\n");
        }

        text.Append('\n');
    }

    /// <summary><c>8 compared, 7 agree</c>.</summary>
    public static string Counts(IReadOnlyList<Finding> findings) => findings[0].Agreement == Agreement.Listed
        ? $"{findings.Count} listed"
        : $"{findings.Count} compared, {findings.Count(finding => finding.Agreement == Agreement.Agrees)} agree";

    private static string Quoted(string? note) => note is null ? "" : " " + note;

    private static void AppendSample(StringBuilder text, IReadOnlyList<SampledRow> rows)
    {
        var right = rows.Count(row => row.Verdict == "right");
        text.Append($"## Compared by hand\n\n{rows.Count} rows were looked up in their sources by someone who had not entered them; {right} were right as they ")
            .Append("stood, the others were mended as it says.\n\n| row | section | verdict |\n| --- | --- | --- |\n");
        foreach (var row in rows)
        {
            text.Append($"| {row.Row} | {row.Section} | {row.Verdict} |\n");
        }
    }
}
