using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>What the files that hold a dataset's rows are called.</summary>
internal static class RowFiles
{
    private const string SpreadsheetEnding = "-spreadsheet.csv";
    private const string JsonLinesEnding = ".ndjson";

    public static string Csv(string slug) => slug + ".csv";

    public static string Spreadsheet(string slug) => slug + SpreadsheetEnding;

    public static string Json(string slug) => slug + ".json";

    public static string JsonLines(string slug) => slug + JsonLinesEnding;

    /// <summary>Whether a file of a version holds its rows: what describes them, tells their changes or is a compressed copy does not.</summary>
    public static bool Is(string slug, string file) =>
        (file.EndsWith(".csv", StringComparison.Ordinal) && file != RowComparison.FileName) || IsJsonLines(file) || file == Json(slug);

    public static bool IsSpreadsheet(string file) => file.EndsWith(SpreadsheetEnding, StringComparison.Ordinal);

    public static bool IsJsonLines(string file) => file.EndsWith(JsonLinesEnding, StringComparison.Ordinal);
}
