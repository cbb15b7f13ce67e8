using OpenGov.Data.Reading;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>Writes a result as plain CSV, spreadsheet CSV and JSON in one reading.</summary>
internal static class TableFiles
{
    public static string Spreadsheet(string slug) => slug + "-spreadsheet.csv";

    public static string Json(string slug) => slug + ".json";

    /// <returns>How many rows the top level has.</returns>
    public static async ValueTask<int> WriteAsync(
        string slug, IOpenResult result, StagedFolder folder, CancellationToken cancellationToken, params IReadOnlyList<IResultSink> others)
    {
        var shape = result.Shape;
        var counter = new RowCounter(shape);
        var json = new NestedJson(shape, slug, folder.Create(Json(slug)));
        var sinks = new FanOut(
            [counter, json, new CsvTables(shape, slug, folder.Create), new SpreadsheetTable(shape, folder.Create(Spreadsheet(slug))), .. others]);
        await result.ReadAsync(sinks, cancellationToken);
        json.End();
        return counter.Rows;
    }
}
