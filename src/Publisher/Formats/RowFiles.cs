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

    public static bool IsSpreadsheet(string file) => file.EndsWith(SpreadsheetEnding, StringComparison.Ordinal);

    public static bool IsJsonLines(string file) => file.EndsWith(JsonLinesEnding, StringComparison.Ordinal);
}
