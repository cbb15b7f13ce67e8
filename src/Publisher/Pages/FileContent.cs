using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages;

/// <summary>What a published file holds, told by its name.</summary>
internal static class FileContent
{
    public static Label Of(string name) => name switch
    {
        "card.json" => new("資料集卡片", "Card of the dataset"),
        "calendar.csv" => new("出刊日曆", "Calendar"),
        "calendar.ics" => new("出刊日曆（行事曆訂閱）", "Calendar to subscribe to"),
        "feed.atom" => new("公報文件訂閱", "Feed of documents"),
        "changes.csv" => new("與前一版的差異，逐筆列出識別碼", "Changes since the version before, by id"),
        "quality.json" => new("品質檢測結果", "Quality checks"),
        "version.json" => new("版本說明", "Description of the version"),
        "datapackage.json" => new("Frictionless Data Package 詮釋資料", "Frictionless Data Package"),
        _ when name.EndsWith("-metadata.json", StringComparison.Ordinal) => new("CSV on the Web 詮釋資料", "CSV on the Web metadata"),
        _ when name.EndsWith("schema.json", StringComparison.Ordinal) => new("JSON Schema", "JSON Schema"),
        _ when RowFiles.IsSpreadsheet(name) => new("試算表（單一表格，中文標題）", "Spreadsheet: one table, Chinese headings"),
        _ when name.EndsWith(".graphql", StringComparison.Ordinal) => new("GraphQL 查詢", "GraphQL query"),
        _ when name.EndsWith(".ndjson", StringComparison.Ordinal) => new("資料（每行一筆）", "Data, one row a line"),
        _ when name.EndsWith(".csv", StringComparison.Ordinal) => new("資料表，UTF-8", "Table, UTF-8"),
        _ when name.EndsWith(".jsonld", StringComparison.Ordinal) => new("JSON-LD 詮釋資料", "JSON-LD metadata"),
        _ => new("資料（巢狀）", "Data, nested"),
    };

    /// <summary>The media type of a download, for links and feeds.</summary>
    public static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv",
        ".ndjson" => "application/x-ndjson",
        ".json" => "application/json",
        ".jsonld" => "application/ld+json",
        ".atom" => "application/atom+xml",
        ".ics" => "text/calendar",
        ".html" => "text/html",
        _ => "text/plain",
    };
}
