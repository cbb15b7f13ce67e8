using System.Globalization;
using System.Text;
using OpenGov.Data.Loading;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Checking;

/// <summary><c>record/coverage.csv</c>: where each number of the sources stands and what accounts for it; none of their sentences.</summary>
public static class CoverageFile
{
    /// <summary>The one CSV of a record that holds no type.</summary>
    public const string Name = "coverage.csv";

    private const string Remedy = "Mend it; without the file every number is looked at anew, and what people have decided is lost.";

    private const string Header = "source,line,column,number,value,accountedBy,reference,reason";

    /// <summary>The entries of a record's folder; none when it has no such file yet.</summary>
    /// <exception cref="CheckingException">A line is no entry, or says again what a line before it does; the message names it.</exception>
    public static IReadOnlyList<CoverageEntry> Read(string record)
    {
        var path = Path.Combine(record, Name);
        if (!File.Exists(path))
        {
            return [];
        }

        var errors = new LoadErrorList();
        var table = CsvTable.Read(Name, File.ReadAllBytes(path), errors);
        if (table is null || errors.Count > 0 || string.Join(',', table.Header) != Header)
        {
            throw new CheckingException($"{path} is no list of numbers: {errors.Shown.Select(error => error.ToString()).FirstOrDefault()
                ?? $"its header is not \"{Header}\"."} {Remedy}");
        }

        var entries = table.Lines.Select(line => (line.Number, entry: Read(path, line))).ToList();
        var doubled = entries.GroupBy(line => (line.entry.Source, line.entry.Line, line.entry.Column)).FirstOrDefault(same => same.Count() > 1);
        return doubled is null
            ? [.. entries.Select(line => line.entry)]
            : throw new CheckingException(
                $"{path}, line {doubled.ElementAt(1).Number}: the number stands in line {doubled.First().Number} already. {Remedy}");
    }

    /// <summary>Replaces the list as a whole: whoever reads it finds the old one or the new one.</summary>
    public static async Task WriteAsync(string record, string text, CancellationToken cancellationToken = default)
    {
        var staged = Path.Combine(record, $".{Name}.{Guid.NewGuid():n}");
        try
        {
            await File.WriteAllTextAsync(staged, text, cancellationToken);
            File.Move(staged, Path.Combine(record, Name), overwrite: true);
        }
        finally
        {
            File.Delete(staged);
        }
    }

    public static string Print(IEnumerable<CoverageEntry> entries)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var entry in entries)
        {
            string[] cells =
            [
                entry.Source, Print(entry.Line), Print(entry.Column), entry.Number, Print(entry.Value),
                Naming.ToEnumValue(entry.Kind.ToString()), entry.Reference ?? "", entry.Reason ?? "",
            ];
            text.AppendJoin(',', cells.Select(Quote)).Append('\n');
        }

        return text.ToString();
    }

    private static CoverageEntry Read(string path, CsvLine line)
    {
        var cells = line.Cells;
        return int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            && Enum.GetValues<CoverageKind>().Cast<CoverageKind?>().FirstOrDefault(kind => Naming.ToEnumValue(kind!.Value.ToString()) == cells[5]) is { } known
                ? new CoverageEntry(cells[0], number, column, cells[3],
                    decimal.TryParse(cells[4], NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null,
                    known, NullIfEmpty(cells[6]), NullIfEmpty(cells[7]))
                : throw new CheckingException($"{path}, line {line.Number}: found \"{cells[1]}\", \"{cells[2]}\" and \"{cells[5]}\"; "
                    + "allowed are a line, a column and one of FIGURE, RECORD, DATE, ORDINAL, NOT_DATA, NOTHING.");
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string Print(decimal? value) => value?.ToString(ValueText.DecimalFormat, CultureInfo.InvariantCulture) ?? "";

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
