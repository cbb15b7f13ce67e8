using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>A published file that holds rows, as catalogues call it.</summary>
/// <param name="Format">A short name of the format, in capitals.</param>
/// <param name="MediaType">As IANA registers it; null for NDJSON, which is not registered.</param>
internal sealed record DataFile(PublishedFile File, Label Label, string Format, string? MediaType)
{
    /// <summary>
    /// The table of a plain CSV; the one whose rows a spreadsheet or NDJSON shows with the lists inside them. Null for the JSON, which holds every list, and
    /// where the dataset's tables are not known.
    /// </summary>
    public TableDescription? Table { get; init; }

    /// <summary>What programs name the format by, registered or not.</summary>
    public string EncodingFormat => MediaType ?? "application/x-ndjson";

    public bool IsPlainTable => MediaType == "text/csv" && !RowFiles.IsSpreadsheet(File.Name);

    /// <summary>The files of a version that hold rows, the main table first. What describes them, and lists of changes, are not among them.</summary>
    public static IEnumerable<DataFile> Of(DatasetEntry dataset, DatasetVersion version) =>
        version.Files.Select(file => Find(dataset, file)).OfType<DataFile>()
            .OrderBy(file => file.File.Name != RowFiles.Csv(dataset.Slug)).ThenBy(file => file.File.Name, StringComparer.Ordinal);

    private static DataFile? Find(DatasetEntry dataset, PublishedFile file)
    {
        if (file.Name == RowFiles.Json(dataset.Slug))
        {
            return new(file, new("巢狀資料（JSON）", "Nested data (JSON)"), "JSON", "application/json");
        }

        if (RowFiles.IsSpreadsheet(file.Name))
        {
            return OfList(dataset, file, RowFiles.Spreadsheet, new("試算表，單一表格、中文標題（CSV）", "Spreadsheet, one table with Chinese headings (CSV)"), "CSV", "text/csv");
        }

        if (RowFiles.IsJsonLines(file.Name))
        {
            return OfList(dataset, file, RowFiles.JsonLines, new("逐列資料（NDJSON）", "One row a line (NDJSON)"), "NDJSON", mediaType: null);
        }

        var table = dataset.Tables.FirstOrDefault(table => table.File == file.Name);
        return table is not null || file.Name == RowFiles.Csv(dataset.Slug)
            ? new(file, new($"{table?.Label.Zh ?? "主表"}（CSV）", $"{table?.Label.En ?? "Main table"} (CSV)"), "CSV", "text/csv") { Table = table }
            : null;
    }

    /// <summary>A form of one list with all that is inside its rows. Where there are several lists, its title begins with the list's.</summary>
    private static DataFile OfList(DatasetEntry dataset, PublishedFile file, Func<string, string> nameOf, Label form, string format, string? mediaType)
    {
        var lists = dataset.Tables.Where(table => table.Parent is null).ToList();
        var list = lists.FirstOrDefault(list => nameOf(TableSchema.ResourceName(list)) == file.Name);
        var label = list is null || lists.Count == 1 ? form : new($"{list.Label.Zh}：{form.Zh}", $"{list.Label.En}: {form.En}");
        return new(file, label, format, mediaType) { Table = list };
    }
}
