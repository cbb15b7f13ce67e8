using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>A published file that holds rows, as catalogues call it.</summary>
/// <param name="Format">A short name of the format, in capitals.</param>
/// <param name="MediaType">As IANA registers it; null for NDJSON, which is not registered.</param>
internal sealed record DataFile(PublishedFile File, Label Label, string Format, string? MediaType)
{
    /// <summary>What programs name the format by, registered or not.</summary>
    public string EncodingFormat => MediaType ?? "application/x-ndjson";

    public bool IsPlainTable => MediaType == "text/csv" && !RowFiles.IsSpreadsheet(File.Name);

    /// <summary>The files of a version that hold rows, the main table first. What describes them, and lists of changes, are not among them.</summary>
    public static IEnumerable<DataFile> Of(DatasetEntry dataset, DatasetVersion version) =>
        version.Files.Select(file => Find(dataset, file)).OfType<DataFile>()
            .OrderBy(file => file.File.Name != RowFiles.Csv(dataset.Slug)).ThenBy(file => file.File.Name, StringComparer.Ordinal);

    private static DataFile? Find(DatasetEntry dataset, PublishedFile file)
    {
        if (dataset.Tables.FirstOrDefault(table => table.File == file.Name) is { } table)
        {
            return new(file, new($"{table.Label.Zh}（CSV）", $"{table.Label.En} (CSV)"), "CSV", "text/csv");
        }

        if (RowFiles.IsSpreadsheet(file.Name))
        {
            return new(file, new("試算表：單一表格，中文標題（CSV）", "Spreadsheet: one table, Chinese headings (CSV)"), "CSV", "text/csv");
        }

        if (file.Name == RowFiles.Json(dataset.Slug))
        {
            return new(file, new("巢狀資料（JSON）", "Nested data (JSON)"), "JSON", "application/json");
        }

        return RowFiles.IsJsonLines(file.Name)
            ? new(file, new("逐列資料（NDJSON）", "One row a line (NDJSON)"), "NDJSON", MediaType: null)
            : null;
    }
}
